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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** "Inspect the goods": the warehouse says of each item how it came back. Photos are added in the tab beside it. */
@Component
class InspectGoodsForm implements TaskForm {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?\\s*[%％]?");

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
        return Map.of("summary", sentence.ofGoods(it, locale), "conditions", conditions);
    }

    /** One group for each item that is to be looked at. */
    @Override
    public Map<String, List<String>> repeated(HumanTask task) {
        Return it = returns.get(task.businessKey());
        return Map.of(
                "item",
                toLookAt(it).stream().map(line -> sentence.title(it, line)).toList());
    }

    /** What came in an earlier parcel was looked at then. */
    private static List<ReturnLine> toLookAt(Return it) {
        return it.lines().stream().filter(line -> line.condition().isEmpty()).toList();
    }

    /** An item of which nothing is said is asked for, not taken for good. */
    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        List<ReturnLine> lines = toLookAt(returns.get(task.businessKey()));
        List<Inspection.Line> found = IntStream.range(0, lines.size())
                .mapToObj(i -> found(lines.get(i), fields, "_" + i))
                .toList();
        inspecting.inspect(task.businessKey(), new Inspection(found, fields.text("note")), person.id());
    }

    private static Inspection.Line found(ReturnLine line, FormFields fields, String number) {
        GoodsCondition condition = fields.text("condition" + number)
                .flatMap(InspectGoodsForm::condition)
                .orElseThrow(() -> Refusal.invalid("condition-needed", "condition" + number));
        return new Inspection.Line(
                line.line(), condition, fields.text("loss" + number).map(InspectGoodsForm::percent));
    }

    private static Optional<GoodsCondition> condition(String name) {
        return Arrays.stream(GoodsCondition.values())
                .filter(condition -> condition.name().equals(name))
                .findFirst();
    }

    private static BigDecimal percent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw Refusal.invalid("loss-not-a-percentage", "loss");
        }
        return new BigDecimal(text.replaceAll("[%％\\s]", "").replace(',', '.'));
    }
}
