package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.support.Incoming;
import io.firsthand.support.ProductTest;
import io.firsthand.support.StatementCounter;
import io.firsthand.support.StatementCounter.Cost;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a case costs the database, step by step. Statements are the main cost of a case, so a step that needs more has to say
 * so here; one that needs fewer lowers its bound.
 */
@ProductTest
class StatementsPerStepTest {

    @Autowired
    StatementCounter counter;

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    References references;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ReadingCases reading;

    @Autowired
    ClosingCases closing;

    @Autowired
    CaseFiles caseFiles;

    @Test
    void aWholeCaseStaysWithinItsStatements() {
        wholeCase(); // caches are warm then, as in a desk that runs

        Costs costs = wholeCase();

        System.out.println("statements per case: " + costs);
        assertWithin("open", costs.open(), 38, 1);
        assertWithin("wait", costs.letWait(), 32, 1);
        assertWithin("reply", costs.reply(), 34, 1);
        assertWithin("read", costs.read(), 1, 1);
        assertWithin("close", costs.close(), 62, 1);
    }

    private Costs wholeCase() {
        String sender = UUID.randomUUID() + "@example.net";
        AtomicReference<CaseFile> opened = new AtomicReference<>();
        Cost open = counter.of(() -> opened.set(write(sender, "Where is my parcel?", null)));
        CaseFile caseFile = opened.get();
        String number = caseFile.number();
        String owner = caseFile.owner().orElseThrow();
        Cost letWait = counter.of(() -> waiting.letWait(number, owner, WaitingFor.OUTSIDE, Optional.empty()));
        String reference = references.of(number);
        Cost reply = counter.of(() -> write(sender, "It came today, thank you.", reference));
        long entry = caseFiles.get(number).heardEntry().orElseThrow();
        Cost read = counter.of(() -> reading.read(number, owner, entry));
        Cost close = counter.of(() -> closing.close(number, owner, ClosedAs.SOLVED));
        return new Costs(open, letWait, reply, read, close);
    }

    private CaseFile write(String sender, String text, String reference) {
        return receiving
                .receive(Incoming.mail(sender, text).answering(reference).contact())
                .caseFile();
    }

    private static void assertWithin(String step, Cost cost, long statements, long commits) {
        assertThat(cost.statements()).as(step + ": " + cost.describe()).isLessThanOrEqualTo(statements);
        assertThat(cost.commits()).as("commits of " + step).isEqualTo(commits);
    }

    private record Costs(Cost open, Cost letWait, Cost reply, Cost read, Cost close) {

        @Override
        public String toString() {
            return "open %s, wait %s, reply %s, read %s, close %s; together %d statements, %d commits"
                    .formatted(
                            sum(open),
                            sum(letWait),
                            sum(reply),
                            sum(read),
                            sum(close),
                            open.statements()
                                    + letWait.statements()
                                    + reply.statements()
                                    + read.statements()
                                    + close.statements(),
                            open.commits() + letWait.commits() + reply.commits() + read.commits() + close.commits());
        }

        private static String sum(Cost cost) {
            return cost.statements() + "/" + cost.commits();
        }
    }
}
