package io.firsthand.triage;

/** What a customer speaks of that no amount settles: the table {@code compensation-limits} asks for more people then. */
public enum Matter {
    /** injury, illness, allergy, danger, a fault of many */
    SAFETY,
    /** lawyer, court, regulator, press */
    LEGAL_THREAT,
    /** a fake is claimed */
    COUNTERFEIT
}
