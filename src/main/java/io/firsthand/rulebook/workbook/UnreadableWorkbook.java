package io.firsthand.rulebook.workbook;

/** The file cannot be opened as a workbook of ours. */
final class UnreadableWorkbook extends RuntimeException {

    private final WorkbookGuard.Refused reason;

    UnreadableWorkbook(WorkbookGuard.Refused reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableWorkbook(Exception cause) {
        super(cause);
        this.reason = WorkbookGuard.Refused.NOT_A_WORKBOOK;
    }

    WorkbookGuard.Refused reason() {
        return reason;
    }
}
