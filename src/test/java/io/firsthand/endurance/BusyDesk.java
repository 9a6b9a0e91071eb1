package io.firsthand.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers who write and agents who work, through the door: so many stories begin in a second, or as many as are answered.
 * What fails on the way is sent again as a browser or a shop would: with the same external id or the same
 * {@code Idempotency-Key}.
 */
final class BusyDesk implements AutoCloseable {

    /** More would only stand in line, and keep a node from starting. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final String TOKEN = "fh_demo-web-shop";

    private final HttpDesk shop;
    private final HttpDesk tom;
    private final HttpDesk emma;
    private final JdbcClient jdbc;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final Map<String, String> caseOfMessage = new ConcurrentHashMap<>();
    private final List<String> refunds = new CopyOnWriteArrayList<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    /**
     * @param perSecond stories that begin in a second; fewer where the desk does not keep up
     */
    BusyDesk(int port, JdbcClient jdbc, int perSecond) {
        this.jdbc = jdbc;
        shop = HttpDesk.at(port).bearer(TOKEN);
        tom = HttpDesk.at(port).login("tom.baker");
        emma = HttpDesk.at(port).login("emma.clark");
        for (int i = 0; i < THREADS; i++) {
            threads.scheduleAtFixedRate(
                    this::work, 0, TimeUnit.SECONDS.toNanos(THREADS) / perSecond, TimeUnit.NANOSECONDS);
        }
    }

    /** How often something had to be sent again because a node did not answer. */
    int sentAgain() {
        return sentAgain.get();
    }

    int cases() {
        return next.get();
    }

    /** External ids of all messages that were taken, and the number of the case that the sender was told. */
    Map<String, String> caseOfMessage() {
        return caseOfMessage;
    }

    /** Numbers of the remedies that were granted. */
    List<String> refunds() {
        return refunds;
    }

    /** Answers that nobody should have got. */
    List<String> surprises() {
        return surprises;
    }

    /** Everybody ends what he began. */
    @Override
    public void close() {
        open = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody still works");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        if (!open) {
            return;
        }
        int number = next.getAndIncrement();
        try {
            story(number);
        } catch (RuntimeException | AssertionError e) {
            surprises.add("case " + number + ": " + e);
        }
    }

    private void story(int i) {
        switch (i % 5) {
            case 0 -> writes("chat", "left-alone-" + i, "Is anybody there?", null);
            case 1 -> answeredAndWaiting(i);
            case 2 -> refunded(i);
            case 3 -> closed(i);
            default -> {
                String number = writes("mail", "writes-twice-" + i, "Where is my parcel?", null);
                writes("mail", "writes-twice-" + i, "I asked you something yesterday.", number);
            }
        }
    }

    private void answeredAndWaiting(int i) {
        String number = writes("mail", "waits-" + i, "The lamp is broken, what shall I do?", null);
        replies(number);
        act(() -> tom.post("/api/cases/" + number + "/waiting", "{\"waitingFor\": \"CUSTOMER\"}"));
        writes("mail", "waits-" + i, "Here is what you asked for.", number);
    }

    private void closed(int i) {
        String number = writes("mail", "closed-" + i, "Do you have this in blue?", null);
        replies(number);
        act(() -> tom.post("/api/cases/" + number + "/closing", "{\"closedAs\": \"SOLVED\"}"));
    }

    private void refunded(int i) {
        String order = "FIRE-" + i;
        orderLost(order, "fire-" + i + "@example.net");
        String external = UUID.randomUUID().toString();
        JsonNode receipt = act(() -> shop.post("/api/contacts", """
                        {"channel": "chat", "from": "fire-%d@example.net", "text": "My parcel %s is lost, I want a refund.",
                         "externalId": "%s", "receivedBy": "emma.clark", "orderNumber": "%s"}""".formatted(i, order, external, order)))
                .json();
        String number = receipt.path("caseNumber").asText();
        caseOfMessage.put(external, number);
        String key = UUID.randomUUID().toString();
        Answer granted = act(() -> emma.post(
                "/api/cases/" + number + "/remedies",
                "{\"kind\": \"REFUND\", \"amount\": \"20.00\"}",
                "Idempotency-Key",
                key));
        refunds.add(granted.json().path("number").asText());
    }

    /** @return number of the case */
    private String writes(String channel, String from, String text, String joins) {
        String external = UUID.randomUUID().toString();
        String reference = joins == null ? "" : ", \"reference\": \"" + reference(joins) + "\"";
        Answer answer = act(() -> shop.post("/api/contacts", """
                        {"channel": "%s", "from": "%s@example.net", "text": "%s", "externalId": "%s", "language": "en"%s}""".formatted(channel, from, text, external, reference)));
        String number = answer.json().path("caseNumber").asText();
        references.put(number, answer.json().path("reference").asText());
        caseOfMessage.put(external, number);
        return number;
    }

    private final Map<String, String> references = new ConcurrentHashMap<>();

    private String reference(String number) {
        return references.get(number);
    }

    private void replies(String number) {
        JsonNode items = act(() -> tom.get("/api/cases/" + number + "/messages?limit=200"))
                .json()
                .path("items");
        long last = StreamSupport.stream(items.spliterator(), false)
                .filter(message -> message.path("direction").asText().equals("IN"))
                .mapToLong(message -> message.path("id").asLong())
                .max()
                .orElseThrow();
        String key = UUID.randomUUID().toString();
        act(() -> tom.post(
                "/api/cases/" + number + "/replies",
                "{\"text\": \"We look after it.\", \"seenUpTo\": " + last + "}",
                "Idempotency-Key",
                key));
        JsonNode timeline = act(() -> tom.get("/api/cases/" + number + "/timeline?limit=200"))
                .json()
                .path("items");
        long entry = timeline.path(timeline.size() - 1).path("id").asLong();
        act(() -> tom.put("/api/cases/" + number + "/read", "{\"entry\": " + entry + "}"));
    }

    /** Sends until somebody answers. A conflict after a first try without answer means that the first try had arrived. */
    private Answer act(Supplier<Answer> call) {
        for (int tries = 0; ; tries++) {
            Answer answer = once(call);
            if (answer != null && answer.status() < 300) {
                return answer;
            }
            if (answer != null && answer.status() == 409 && tries > 0) {
                return answer;
            }
            if (answer != null && answer.status() < 500 || tries > 200) {
                throw new AssertionError("answered " + answer);
            }
            sentAgain.incrementAndGet();
        }
    }

    private static Answer once(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (UncheckedIOException noAnswer) {
            return null;
        }
    }

    /** A customer with a paid order whose one parcel is lost. */
    private void orderLost(String number, String mail) {
        jdbc.sql("""
                        with customer as (
                            insert into desk.customers (name, language, country, time_zone, created_at)
                            values ('Fire', 'en', 'US', 'America/New_York', now()) returning id),
                        address as (
                            insert into desk.customer_addresses (customer_id, kind, address)
                            select id, 'mail', :mail from customer),
                        purchase as (
                            insert into desk.orders (number, customer_id, shop, platform, market, currency, goods_total,
                                                     shipping_total, ordered_at, promised_on, cny_rate)
                            select :number, id, 'web', 'own', 'US', 'USD', 20, 0, now() - interval '40 days',
                                   current_date - 30, 7.1 from customer returning id),
                        line as (
                            insert into desk.order_lines (order_id, sku, title, category, quantity, unit_price)
                            select id, 'CUP-1', 'Cup', 'home', 1, 20 from purchase),
                        parcel as (
                            insert into desk.parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at)
                            select id, 'UPS', :number, 'LOST', now() - interval '38 days', now() - interval '5 days'
                              from purchase)
                        insert into desk.payments (order_id, provider, provider_ref, currency, captured, captured_at)
                        select id, 'sandbox', :number, 'USD', 20, now() - interval '40 days' from purchase""").param("mail", mail).param("number", number).update();
    }
}
