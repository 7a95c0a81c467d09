package shop;

public record EmailTask(String to, String subject) {}
