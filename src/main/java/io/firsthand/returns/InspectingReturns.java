package io.firsthand.returns;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.returns.ReturnWorkflow.Goods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The warehouse looks at what came back. What is held against the customer needs a photo. */
@Service
public class InspectingReturns {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final InspectionWrites inspections;
    private final EvidenceFiles files;
    private final WarehouseRights warehouse;
    private final WorkingOutDeductions deductions;
    private final ReturnWorkflow workflow;

    InspectingReturns(
            ReturnDesk desk,
            Returns returns,
            ReturnWrites writes,
            InspectionWrites inspections,
            EvidenceFiles files,
            WarehouseRights warehouse,
            WorkingOutDeductions deductions,
            ReturnWorkflow workflow) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.inspections = inspections;
        this.files = files;
        this.warehouse = warehouse;
        this.deductions = deductions;
        this.workflow = workflow;
    }

    /**
     * Stores what was found and completes the task.
     *
     * @throws Refusal {@code only-warehouse}, {@code return-not-here}, {@code return-line-unknown}, {@code
     *     return-line-twice}, {@code inspection-photo-needed}, {@code loss-not-a-percentage}
     */
    @RetriedOnConflict
    @Transactional
    public Return inspect(String number, Inspection found, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        Return it = held.it();
        warehouse.check(by);
        if (it.status() != ReturnStatus.INSPECTING) {
            throw Refusal.conflict("return-not-here", "return", number);
        }
        Map<Integer, Inspection.Line> lines = lines(it, found);
        if (!files.showsTheGoods(it.id())
                && it.lines().stream()
                        .filter(line -> lines.containsKey(line.line()))
                        .anyMatch(line -> isHeldAgainst(it, line, lines.get(line.line())))) {
            throw Refusal.invalid("inspection-photo-needed", "condition");
        }
        List<GoodsCondition> conditions = new ArrayList<>();
        for (ReturnLine line : it.lines()) {
            Inspection.Line seen = lines.get(line.line());
            if (seen == null && line.condition().isPresent()) {
                // it came in an earlier parcel and was looked at then
                continue;
            }
            conditions.add(seen == null ? GoodsCondition.AS_AGREED : seen.condition());
            inspections.condition(
                    it.id(),
                    line.line(),
                    seen == null ? GoodsCondition.AS_AGREED : seen.condition(),
                    seen == null ? BigDecimal.ZERO : loss(seen));
        }
        inspections.inspected(it.id(), by, found.note().orElse(null));
        Goods goods = goods(conditions);
        desk.note(it, by, "return-inspected", "goods", goods);
        if (goods == Goods.UNCLEAR) {
            desk.stop(held, ReturnStatus.CLEARING_UP, "parcel-unclear");
        } else {
            writes.status(it.id(), ReturnStatus.SETTLING);
        }
        EngineRefusals.unwrapped(() -> workflow.inspected(it, goods));
        return returns.get(it.id());
    }

    /**
     * Whether the person may look at goods: asked before a task is taken.
     *
     * @throws Refusal {@code only-warehouse}
     */
    @Transactional(readOnly = true)
    public void check(String by) {
        warehouse.check(by);
    }

    /** The goods lie here and nobody has looked: one more group may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        workflow.inspectionOffered(held.it(), "role-lead");
        desk.note(held.it(), null, "return-inspection-overdue");
    }

    private static Map<Integer, Inspection.Line> lines(Return it, Inspection found) {
        List<Integer> known = it.lines().stream().map(ReturnLine::line).toList();
        if (!found.lines().stream().allMatch(line -> known.contains(line.line()))) {
            throw Refusal.invalid("return-line-unknown", "line");
        }
        Map<Integer, Inspection.Line> lines = found.lines().stream()
                .collect(Collectors.toMap(Inspection.Line::line, Function.identity(), (first, second) -> second));
        if (lines.size() < found.lines().size()) {
            throw Refusal.invalid("return-line-twice", "line");
        }
        return lines;
    }

    private boolean isHeldAgainst(Return it, ReturnLine line, Inspection.Line seen) {
        return seen.condition().needsPhoto()
                || loss(seen).signum() > 0 && deductions.wouldCost(it, line, seen.condition());
    }

    private static BigDecimal loss(Inspection.Line seen) {
        BigDecimal loss = seen.loss().orElse(HUNDRED);
        if (loss.signum() < 0 || loss.compareTo(HUNDRED) > 0) {
            throw Refusal.invalid("loss-not-a-percentage", "loss");
        }
        return seen.condition().mayCost() ? loss : BigDecimal.ZERO;
    }

    private static Goods goods(List<GoodsCondition> conditions) {
        if (conditions.stream().anyMatch(GoodsCondition::isUnclear)) {
            return Goods.UNCLEAR;
        }
        return conditions.stream().anyMatch(GoodsCondition::mayCost) ? Goods.WORSE : Goods.AS_AGREED;
    }
}
