package io.firsthand.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A return, as the Case tab shows it.
 *
 * @param awaitedUntil until when what its state names is waited for
 * @param declaredOn day of the customer's declaration where he lives: from then on the law counts
 * @param declaredBecause why a person set that day; null if it is the message's
 * @param problemText what a person must decide about
 * @param evidenceAwaited the owner can say that the evidence is here
 * @param dispatchOpen proof of dispatch can be recorded
 * @param keepable the customer may still keep the goods for part of the money
 * @param goodsOffered the owner can say what the customer wants to become of goods that were not accepted
 * @param open files can be added
 * @param theTasks it is the one that the task asks about
 */
public record ReturnSheet(
        String number,
        String state,
        String stateText,
        String wantedText,
        Instant awaitedUntil,
        LocalDate declaredOn,
        String declaredBecause,
        String label,
        String problemText,
        String inspectedBy,
        Instant inspectedAt,
        String inspectionNote,
        List<BackItem> lines,
        List<String> parcels,
        List<CaseSheet.Attached> photos,
        boolean evidenceAwaited,
        boolean dispatchOpen,
        boolean keepable,
        boolean cancellable,
        boolean goodsOffered,
        boolean open,
        boolean theTasks) {

    /**
     * An item that comes back.
     *
     * @param goesBack it was not accepted and is the customer's
     */
    public record BackItem(
            String title,
            int quantity,
            String why,
            String conditionText,
            String deduction,
            String deductionWhy,
            boolean goesBack,
            CaseSheet.Amount claim) {}
}
