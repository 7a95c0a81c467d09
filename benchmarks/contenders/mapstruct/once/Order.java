package shop;

public record Order(String number, long cents, String currency) {}
