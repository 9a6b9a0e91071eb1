package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.returns.DecideReturn;
import io.firsthand.returns.DecidingReturns;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnLine;
import io.firsthand.returns.Returns;
import io.firsthand.returns.TypedAmounts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "Decide the return" and "Clear up the parcel": the owner says how it goes on; only what is possible now is offered. */
final class ReturnDecisionForm implements TaskForm {

    private final String element;
    private final String form;
    private final Returns returns;
    private final DecidingReturns deciding;
    private final TypedAmounts typed;
    private final ReturnSentence sentence;
    private final Labels labels;

    /**
     * @param element id of the user task
     * @param form file name of its definition without the ending
     */
    ReturnDecisionForm(
            String element,
            String form,
            Returns returns,
            DecidingReturns deciding,
            TypedAmounts typed,
            ReturnSentence sentence,
            Labels labels) {
        this.element = element;
        this.form = form;
        this.returns = returns;
        this.deciding = deciding;
        this.typed = typed;
        this.sentence = sentence;
        this.labels = labels;
    }

    @Override
    public String processKey() {
        return "return-approval";
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public boolean openToLeads() {
        return true;
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        Return it = returns.get(task.businessKey());
        List<Option> decisions = deciding.possible(it).stream()
                .map(decision ->
                        new Option(labels.text("form.return.decision." + decision.name(), locale), decision.name()))
                .toList();
        List<Option> lines = it.lines().stream()
                .filter(line -> line.right().filter(ReturnLine.LineRight::gives).isEmpty())
                .map(line -> new Option(sentence.title(it, line), String.valueOf(line.line())))
                .toList();
        return Map.of("summary", sentence.ofDecision(it, locale), "decisions", decisions, "lines", lines);
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        ReturnDecision decision = fields.text("decision")
                .flatMap(name -> Arrays.stream(ReturnDecision.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> Refusal.invalid("answer-needed", "decision"));
        Optional<BigDecimal> amount =
                fields.text("amount").map(written -> typed.read(task.businessKey(), written, Locale.ROOT));
        Map<Integer, Integer> came = fields.text("came")
                .map(text -> items(text, returns.get(task.businessKey()).lines()))
                .orElse(Map.of());
        Set<Integer> granted =
                fields.choices("granted").stream().map(ReturnDecisionForm::line).collect(Collectors.toSet());
        deciding.decide(
                task.businessKey(),
                new DecideReturn(decision, amount, came, granted, fields.text("note")),
                person.id());
    }

    private static int line(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("form-value-invalid", "granted");
        }
    }

    /** Items by line, in the order of the lines: {@code 1, 0}. */
    private static Map<Integer, Integer> items(String text, List<ReturnLine> lines) {
        String[] numbers = text.split("[,，;；\\s]+");
        if (numbers.length > lines.size()) {
            throw Refusal.invalid("form-value-invalid", "came");
        }
        Map<Integer, Integer> came = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            try {
                came.put(lines.get(i).line(), Integer.parseInt(numbers[i]));
            } catch (NumberFormatException e) {
                throw Refusal.invalid("form-value-invalid", "came");
            }
        }
        return came;
    }
}
