package io.firsthand.benchmark;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.conversation.Messages;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.conversation.Replying;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.AskingForHelp;
import io.firsthand.escalation.HelpKind;
import io.firsthand.followup.AnsweringSurveys;
import io.firsthand.followup.Survey;
import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.NeededApproval;
import io.firsthand.remedy.ProposeRemedy;
import io.firsthand.remedy.ProposingRemedies;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.support.Incoming;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case from the first word to the end of its follow-up, as people, customer and background carry it: it waits for its owner
 * (four times), the customer (twice), a colleague, those who approve, the payment, the time of the survey, its answer and the
 * end of the reopening window.
 */
final class CaseLife {

    private static final List<String> COLLEAGUES = List.of("lucia.gomez", "claire.martin", "emma.clark");

    private final ReceivingContacts receiving;
    private final References references;
    private final Messages messages;
    private final Replying replying;
    private final LettingCasesWait waiting;
    private final ReadingCases reading;
    private final ClosingCases closing;
    private final CaseFiles caseFiles;
    private final AskingForHelp asking;
    private final AnsweringHelp answering;
    private final ProposingRemedies proposing;
    private final DecidingRemedies deciding;
    private final Remedies remedies;
    private final Approvals approvals;
    private final AnsweringSurveys surveys;
    private final OutboxWorker outbox;
    private final ManagementService management;
    private final List<Person> managers;
    private final JdbcClient outside;

    /** @param outside the same database beside the product: what is not the desk's work is done there and not counted */
    CaseLife(ConfigurableApplicationContext desk, DataSource outside) {
        receiving = desk.getBean(ReceivingContacts.class);
        references = desk.getBean(References.class);
        messages = desk.getBean(Messages.class);
        replying = desk.getBean(Replying.class);
        waiting = desk.getBean(LettingCasesWait.class);
        reading = desk.getBean(ReadingCases.class);
        closing = desk.getBean(ClosingCases.class);
        caseFiles = desk.getBean(CaseFiles.class);
        asking = desk.getBean(AskingForHelp.class);
        answering = desk.getBean(AnsweringHelp.class);
        proposing = desk.getBean(ProposingRemedies.class);
        deciding = desk.getBean(DecidingRemedies.class);
        remedies = desk.getBean(Remedies.class);
        approvals = desk.getBean(Approvals.class);
        surveys = desk.getBean(AnsweringSurveys.class);
        outbox = desk.getBean(OutboxWorker.class);
        management = desk.getBean(ManagementService.class);
        managers = desk.getBean(People.class).active().stream()
                .filter(person -> person.grade() == Grade.MANAGER)
                .toList();
        this.outside = JdbcClient.create(outside);
    }

    void live() {
        String order = order();
        CaseFile opened = write(order, "My cup arrived broken, it is damaged.", null);
        String number = opened.number();
        String owner = opened.owner().orElseThrow();
        String reference = references.of(number);
        replies(opened, owner, "I am sorry. Could you send us a picture of it?");
        waits(number, owner);
        write(order, "It is broken in two, and I threw it away. There is no picture.", reference);
        replies(opened, owner, "Thank you, I will see what we can do.");
        helps(number, owner);
        remedies(number, owner);
        replies(opened, owner, "Half of the price is on its way to you.");
        waits(number, owner);
        write(order, "It came today, thank you.", reference);
        reads(number, owner);
        closing.close(number, owner, ClosedAs.SOLVED);
        followUp(opened.id());
    }

    private CaseFile write(String order, String text, String reference) {
        CaseFile caseFile = receiving
                .receive(Incoming.mail(order + "@example.net", text)
                        .about(order)
                        .answering(reference)
                        .contact())
                .caseFile();
        outbox.runDue();
        return caseFile;
    }

    private void replies(CaseFile caseFile, String owner, String text) {
        replying.reply(caseFile.number(), owner, text, messages.lastOfCustomer(caseFile.id()), true, false);
        outbox.runDue();
    }

    private void waits(String number, String owner) {
        waiting.letWait(number, owner, WaitingFor.CUSTOMER, Optional.empty());
    }

    private void reads(String number, String owner) {
        caseFiles.get(number).heardEntry().ifPresent(entry -> reading.read(number, owner, entry));
    }

    private void helps(String number, String owner) {
        CaseFile caseFile = caseFiles.get(number);
        // whoever owns the case or stands in for its owner is not asked
        String colleague = COLLEAGUES.stream()
                .filter(each -> !caseFile.isActedOnBy(each))
                .findFirst()
                .orElseThrow();
        AskForHelp wish = new AskForHelp(
                List.of(HelpKind.PEER),
                "Would you give half of the price?",
                Optional.empty(),
                Optional.of(colleague),
                List.of());
        String help = asking.ask(number, wish, owner).get(0).number();
        answering.answer(help, colleague, "Yes, she has bought here for years.");
        reads(number, owner);
    }

    private void remedies(String number, String owner) {
        Remedy remedy = proposing.propose(
                number,
                new ProposeRemedy(
                        RemedyKind.GOODWILL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("50.00")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        true,
                        Optional.of("agreed with the customer")),
                owner);
        Set<String> asked = new HashSet<>(Set.of(owner));
        while (remedy.status() == RemedyStatus.PROPOSED) {
            remedy = deciding.approve(remedy.number(), approver(remedy, asked), remedy.contentHash(), Optional.empty());
        }
        while (remedy.status() == RemedyStatus.PAYING) {
            // another thread may have it in hand
            outbox.runDue();
            remedy = remedies.get(remedy.id());
        }
        if (remedy.status() != RemedyStatus.EXECUTED) {
            throw new IllegalStateException("remedy " + remedy.number() + " stands at " + remedy.status());
        }
        reads(number, owner);
    }

    private String approver(Remedy remedy, Set<String> asked) {
        NeededApproval need = approvals.open(remedy.id()).get(0);
        return managers.stream()
                .filter(person ->
                        need.department().map(person.department()::equals).orElse(true))
                .map(Person::id)
                .filter(asked::add)
                .findFirst()
                .orElseThrow();
    }

    private void followUp(long caseId) {
        runJob(caseId); // the survey's delay is over
        outbox.runDue();
        String token = outside.sql("select substring(text from '/survey/([^[:space:]]+)') from messages"
                        + " where case_id = ? and text like '%/survey/%'")
                .param(caseId)
                .query(String.class)
                .single();
        surveys.answer(token, 5, Survey.Answer.YES, "");
        runJob(caseId); // the gesture is chosen in a transaction of its own
        runJob(caseId); // the reopening window is over
        outbox.runDue();
        if (!caseFiles.find(caseId).orElseThrow().status().name().equals("CLOSED")) {
            throw new IllegalStateException("the follow-up has not ended");
        }
    }

    /** The one job that waits, as the job executor would when its time has come. */
    private void runJob(long caseId) {
        management.executeJob(outside.sql("select job.id_ from act_ru_job job join follow_ups followed"
                        + " on followed.process_instance_id = job.process_instance_id_ where followed.case_id = ?")
                .param(caseId)
                .query(String.class)
                .single());
    }

    /** A new customer's order over 100.00 GBP, paid and delivered. @return its number, which is also in the customer's address */
    private String order() {
        String number = "LIFE-" + UUID.randomUUID();
        outside.sql("""
                        with customer as (
                            insert into customers (name, language, country, time_zone, created_at)
                            values ('Life Buyer', 'en', 'GB', 'Europe/London', now()) returning id
                        ), address as (
                            insert into customer_addresses (customer_id, kind, address)
                            select id, 'mail', lower(:number) || '@example.net' from customer
                        ), bought as (
                            insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                                   ordered_at, promised_on, cny_rate)
                            select :number, id, 'shop', 'shop', 'GB', 'GBP', 100, 0, now() - interval '8 days',
                                   current_date - 2, 9
                              from customer returning id
                        ), line as (
                            insert into order_lines (order_id, sku, title, category, quantity, unit_price)
                            select id, 'CUP-1', 'Cup', 'household', 2, 50 from bought
                        ), parcel as (
                            insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at, delivered_at)
                            select id, 'dhl', :number, 'DELIVERED', now() - interval '6 days', now() - interval '2 days',
                                   now() - interval '2 days'
                              from bought
                        )
                        insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)
                        select id, 'stripe', 'pi-' || :number, 'GBP', 100, now() from bought""").param("number", number).update();
        return number;
    }
}
