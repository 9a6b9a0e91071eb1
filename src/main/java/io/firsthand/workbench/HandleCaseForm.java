package io.firsthand.workbench;

import io.firsthand.cases.AnswersOnTheirWay;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.cases.WaitingFor;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Handle the case": the owner says whether the case waits or is closed. */
@Component
class HandleCaseForm implements TaskForm {

    /** Ends that need no finished work of the owner's. */
    private static final Set<ClosedAs> OTHERWISE = EnumSet.of(ClosedAs.DUPLICATE, ClosedAs.SPAM);

    private final CaseFiles caseFiles;
    private final LettingCasesWait waiting;
    private final ClosingCases closing;
    private final AnswersOnTheirWay answers;
    private final Texts texts;

    HandleCaseForm(
            CaseFiles caseFiles,
            LettingCasesWait waiting,
            ClosingCases closing,
            AnswersOnTheirWay answers,
            Texts texts) {
        this.caseFiles = caseFiles;
        this.waiting = waiting;
        this.closing = closing;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return "case-handling";
    }

    @Override
    public String element() {
        return "UserTask_HandleTheCase";
    }

    @Override
    public String form() {
        return "handle-case";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("standing", standing(caseFiles.get(task.businessKey()), locale));
        return values;
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        String next = fields.text("next").orElseThrow(() -> Refusal.invalid("next-step-needed", "next"));
        switch (next) {
            case "wait-customer" -> letWait(task, person, WaitingFor.CUSTOMER, fields);
            case "wait-outside" -> letWait(task, person, WaitingFor.OUTSIDE, fields);
            case "wait-date" -> letWait(task, person, WaitingFor.DATE, fields);
            case "close" -> close(task, person, fields);
            default -> throw Refusal.invalid("form-value-invalid", "next");
        }
    }

    @Override
    public boolean openToLeads() {
        return true;
    }

    /** What keeps the case from being closed, before the owner tries. */
    private String standing(CaseFile caseFile, Locale locale) {
        String key = caseFile.unreadSince().isPresent()
                ? "form.handle-case.standing.unread"
                : caseFile.firstAnsweredAt().isEmpty() && !answers.onTheirWay(caseFile.id())
                        ? "form.handle-case.standing.unanswered"
                        : "form.handle-case.standing.answered";
        return texts.text(key, locale, caseFile.number());
    }

    private void letWait(HumanTask task, Person person, WaitingFor what, FormFields fields) {
        Optional<Instant> until = fields.date("until").map(date -> startOfWork(person, date));
        waiting.letWait(task.businessKey(), person.id(), what, until);
    }

    /** A case that comes back on a date does so when the person's shift starts. */
    private static Instant startOfWork(Person person, LocalDate date) {
        return date.atTime(person.shiftFrom()).atZone(person.timeZone()).toInstant();
    }

    private void close(HumanTask task, Person person, FormFields fields) {
        ClosedAs closedAs = fields.text("closedAs")
                .map(HandleCaseForm::closedAs)
                .orElseThrow(() -> Refusal.invalid("closing-needed", "closedAs"));
        if (closedAs == ClosedAs.SETTLED_ELSEWHERE) {
            closing.settledElsewhere(task.businessKey(), person.id(), settled(fields));
        } else if (OTHERWISE.contains(closedAs)) {
            closing.closeOtherwise(task.businessKey(), person.id(), closedAs);
        } else {
            closing.close(task.businessKey(), person.id(), closedAs);
        }
    }

    private static SettledElsewhere settled(FormFields fields) {
        return new SettledElsewhere(
                fields.text("settledBy")
                        .map(value -> value(SettledElsewhere.By.class, value, "settledBy"))
                        .orElse(null),
                fields.text("settledHow")
                        .map(value -> value(Outcome.class, value, "settledHow") == Outcome.PAID)
                        .orElse(null),
                fields.text("settledReference").orElse(null));
    }

    /** What the customer got where somebody else decided, as the form says it. */
    private enum Outcome {
        PAID,
        NOT_PAID
    }

    private static ClosedAs closedAs(String value) {
        return value(ClosedAs.class, value, "closedAs");
    }

    private static <E extends Enum<E>> E value(Class<E> type, String value, String field) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("form-value-invalid", field);
        }
    }
}
