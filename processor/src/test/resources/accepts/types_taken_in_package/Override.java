package shop;

public interface Override {}
