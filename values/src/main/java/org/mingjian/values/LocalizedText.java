package org.mingjian.values;

/// One text in the two languages we speak to people in: Chinese first, English beside it.
public record LocalizedText(String zh, String en) {}
