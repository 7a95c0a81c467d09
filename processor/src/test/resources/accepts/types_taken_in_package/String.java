package shop;

public interface String {}
