package shop;

public record EmailMessage(String to, String subject, String body) {}
