package shop;

public interface Objects {}
