package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;

/** How sure it is that a row says what its source says. */
public enum Confidence {
    /** the statute or the official text was read */
    A("statute or official text", "法条或官方文本"),
    /** an official page or a reputable secondary source was read */
    B("official page or reputable secondary source", "官方页面或可靠的二手资料"),
    /** general knowledge: to be checked before one relies on it */
    C("general knowledge, to be checked", "一般了解，待核实");

    private final Bilingual meaning;

    Confidence(String english, String chinese) {
        this.meaning = new Bilingual(english, chinese);
    }

    public Bilingual meaning() {
        return meaning;
    }

    /** Whether somebody should check the row before he relies on it. */
    public boolean isToBeChecked() {
        return this == C;
    }
}
