package shop;

public record InvoiceMessage(String number, long cents, String currency) {}
