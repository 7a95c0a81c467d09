package shop;

public record OrderMessage(String number, long cents, String currency) {}
