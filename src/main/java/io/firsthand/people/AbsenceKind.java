package io.firsthand.people;

/** Why a person is away. */
public enum AbsenceKind {
    LEAVE,
    SICK,
    TRAINING
}
