package shop;

public record Email(String to, String subject, String body) {}
