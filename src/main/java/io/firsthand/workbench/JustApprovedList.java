package io.firsthand.workbench;

import io.firsthand.cases.CaseFiles;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.TakingBackPayments;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has approved in the last seconds, as long as it has not left the house. */
@Service
public class JustApprovedList {

    private final TakingBackPayments takingBack;
    private final CaseFiles caseFiles;
    private final Labels labels;

    JustApprovedList(TakingBackPayments takingBack, CaseFiles caseFiles, Labels labels) {
        this.takingBack = takingBack;
        this.caseFiles = caseFiles;
        this.labels = labels;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<JustApproved> of(String person, Locale locale) {
        return takingBack.approvedBy(person).entrySet().stream()
                .map(each -> approved(each.getKey(), each.getValue(), locale))
                .toList();
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
