package io.firsthand.workbench;

import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.ClosingAnswers;
import io.firsthand.conversation.ClosingAnswers.ClosingAnswer;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.TakingBackPayments;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has approved, or closed a case with, in the last seconds, as long as it has not left the house. */
@Service
public class JustApprovedList {

    private final TakingBackPayments takingBack;
    private final ClosingAnswers closing;
    private final CaseFiles caseFiles;
    private final Labels labels;

    JustApprovedList(TakingBackPayments takingBack, ClosingAnswers closing, CaseFiles caseFiles, Labels labels) {
        this.takingBack = takingBack;
        this.closing = closing;
        this.caseFiles = caseFiles;
        this.labels = labels;
    }

    /** What was approved, the latest first, then the answers with which cases were closed. */
    @Transactional(readOnly = true)
    public List<JustApproved> of(String person, Locale locale) {
        return Stream.concat(
                        takingBack.approvedBy(person).entrySet().stream()
                                .map(each -> approved(each.getKey(), each.getValue(), locale)),
                        closing.of(person).stream().map(each -> answered(each, locale)))
                .toList();
    }

    private JustApproved answered(ClosingAnswer each, Locale locale) {
        return new JustApproved(
                null,
                labels.text("just-closed-with-answer", locale, each.caseNumber()),
                TalkPart.seconds(each.left()),
                "/api/cases/" + each.caseNumber() + "/replies/" + each.id() + "/undo");
    }

    private JustApproved approved(Remedy remedy, Duration left, Locale locale) {
        String number = caseFiles.find(remedy.caseId()).orElseThrow().number();
        return new JustApproved(
                remedy.number(),
                labels.text(
                        "just-approved",
                        locale,
                        labels.of(remedy.kind(), locale),
                        remedy.amount().toString(),
                        number),
                TalkPart.seconds(left),
                "/api/cases/" + number + "/remedies/" + remedy.number() + "/undo");
    }
}
