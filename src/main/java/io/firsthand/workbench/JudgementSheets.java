package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Order;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.CaseJudgement;
import io.firsthand.returns.AcceptingUntil;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays the whole judgement of a case on a sheet, for whoever may read the case. */
@Service
public class JudgementSheets {

    private final CaseFiles caseFiles;
    private final LookingAtClaims looking;
    private final AcceptingUntil accepting;
    private final JudgementPart part;

    JudgementSheets(CaseFiles caseFiles, LookingAtClaims looking, AcceptingUntil accepting, JudgementPart part) {
        this.caseFiles = caseFiles;
        this.looking = looking;
        this.accepting = accepting;
        this.part = part;
    }

    /**
     * @param line item that it is about; empty for the whole order, or the only item of it
     * @throws Refusal {@code case-not-found}, {@code order-not-verified}, {@code order-line-unknown}
     */
    public JudgementSheet of(String number, Optional<Long> line, String viewer, Locale locale) {
        CaseFile file = caseFiles.get(number);
        Order order =
                looking.verifiedOrder(file).orElseThrow(() -> Refusal.conflict("order-not-verified", "number", number));
        Optional<Long> about = looking.about(order, line);
        CaseJudgement judged = looking.look(file, order, about, viewer);
        return part.of(
                judged,
                judged.judged()
                        .wayBack()
                        .map(way -> accepting.of(
                                order,
                                about.map(id -> order.line(id, "line")),
                                file.reason(),
                                looking.running(order, about))),
                locale);
    }
}
