package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.InspectingReturns;
import io.firsthand.returns.Inspection;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnLine;
import io.firsthand.returns.Returns;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Inspect the goods": the warehouse says how they came back. Photos are added in the tab beside it. */
@Component
class InspectGoodsForm implements TaskForm {

    private final Returns returns;
    private final InspectingReturns inspecting;
    private final ReturnSentence sentence;
    private final Labels labels;

    InspectGoodsForm(Returns returns, InspectingReturns inspecting, ReturnSentence sentence, Labels labels) {
        this.returns = returns;
        this.inspecting = inspecting;
        this.sentence = sentence;
        this.labels = labels;
    }

    @Override
    public String processKey() {
        return "return-approval";
    }

    @Override
    public String element() {
        return "UserTask_InspectTheGoods";
    }

    @Override
    public String form() {
        return "inspect-goods";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        Return it = returns.get(task.businessKey());
        List<Option> conditions = Arrays.stream(GoodsCondition.values())
                .map(condition ->
                        new Option(labels.text("return.condition." + condition.name(), locale), condition.name()))
                .toList();
        List<Option> lines = it.lines().stream()
                .map(line -> new Option(sentence.title(it, line), String.valueOf(line.line())))
                .toList();
        return Map.of("summary", sentence.ofGoods(it, locale), "conditions", conditions, "lines", lines);
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        GoodsCondition condition = fields.text("condition")
                .flatMap(InspectGoodsForm::condition)
                .orElseThrow(() -> Refusal.invalid("condition-needed", "condition"));
        Optional<BigDecimal> loss = fields.text("loss").map(InspectGoodsForm::percent);
        Optional<Integer> only = fields.text("line").map(InspectGoodsForm::line);
        List<Inspection.Line> lines = returns.get(task.businessKey()).lines().stream()
                .map(ReturnLine::line)
                .filter(line -> only.isEmpty() || only.get().equals(line))
                .map(line -> new Inspection.Line(line, condition, loss))
                .toList();
        inspecting.inspect(task.businessKey(), new Inspection(lines, fields.text("note")), person.id());
    }

    private static Optional<GoodsCondition> condition(String name) {
        return Arrays.stream(GoodsCondition.values())
                .filter(condition -> condition.name().equals(name))
                .findFirst();
    }

    private static BigDecimal percent(String text) {
        try {
            return new BigDecimal(text.replace("%", "").replace(',', '.').strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("loss-not-a-percentage", "loss");
        }
    }

    private static int line(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("form-value-invalid", "line");
        }
    }
}
