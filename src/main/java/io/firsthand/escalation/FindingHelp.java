package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Orders;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds by the table {@code escalation-matrix} who decides or answers, and until when. Called by the process, the case locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FindingHelp {

    private final Rulebook rulebook;
    private final RuleTable<EscalationFacts, EscalationLevel> table;
    private final DecisionRecords records;
    private final CaseFiles caseFiles;
    private final Orders orders;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final AnswerTimes times;
    private final Answerers answerers;
    private final RaisingHelp raising;
    private final Texts texts;
    private final HelpTexts helpTexts;
    private final Clock clock;

    FindingHelp(
            Rulebook rulebook,
            RuleTable<EscalationFacts, EscalationLevel> table,
            DecisionRecords records,
            CaseFiles caseFiles,
            Orders orders,
            HelpRequests requests,
            HelpRequestWrites writes,
            AnswerTimes times,
            Answerers answerers,
            RaisingHelp raising,
            Texts texts,
            HelpTexts helpTexts,
            Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.requests = requests;
        this.writes = writes;
        this.times = times;
        this.answerers = answerers;
        this.raising = raising;
        this.texts = texts;
        this.helpTexts = helpTexts;
        this.clock = clock;
    }

    /** The process carries the request now. */
    public HelpKind started(long id, String processInstanceId) {
        writes.carriedBy(id, processInstanceId);
        return requests.get(id).kind();
    }

    /**
     * Asks the table and stores what it says. A level at which nobody may answer is passed over at once.
     *
     * @return the request at its first level
     */
    public HelpRequest find(long id) {
        HelpRequest request = requests.get(id);
        CaseFile caseFile = caseFiles.find(request.caseId()).orElseThrow();
        EscalationFacts facts =
                new EscalationFacts(request.kind(), caseFile.priority(), caseFile.queue(), sumCny(caseFile));
        Decision<EscalationLevel> decision =
                rulebook.decide(table, facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        records.record(caseFile.number(), decision, facts);
        EscalationLevel level = decision.required().askedOf(request.namedDepartment());
        HelpRequest found = writes.found(
                id, level, decision.row(), why(request, decision), times.due(level.within(), level.deskHours()));
        return raising.passOverEmptyLevels(found, caseFile);
    }

    /** To whom the task of the request is shown, when it is due and how urgent it is. */
    public Shown shown(long id) {
        HelpRequest request = requests.get(id);
        CaseFile caseFile = caseFiles.find(request.caseId()).orElseThrow();
        return new Shown(
                answerers.offer(request.asked(), request, caseFile),
                request.dueAt(),
                caseFile.priority().taskPriority());
    }

    /** The table's sentence names whom it would ask: where the owner said whom, it is his word that counts. */
    private Bilingual why(HelpRequest request, Decision<EscalationLevel> decision) {
        Optional<String> named = request.namedDepartment();
        if (named.isEmpty() || named.equals(decision.required().department())) {
            return decision.why();
        }
        String code = named.get();
        return new Bilingual(
                texts.text("help.why-named", Locale.ENGLISH, helpTexts.department(code, Locale.ENGLISH)),
                texts.text("help.why-named", Locale.CHINESE, helpTexts.department(code, Locale.CHINESE)));
    }

    private Optional<BigDecimal> sumCny(CaseFile caseFile) {
        if (!caseFile.orderVerified()) {
            return Optional.empty();
        }
        return caseFile.orderId()
                .flatMap(orders::find)
                .map(order -> order.total().amount().multiply(order.cnyRate()));
    }

    /**
     * How a task stands in the lists.
     *
     * @param due empty for a peer question
     */
    public record Shown(Offer offer, Optional<Instant> due, int taskPriority) {}
}
