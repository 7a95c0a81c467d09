package shop;

/** @deprecated gone soon */
@Deprecated
public record OldOrder(String id) {}
