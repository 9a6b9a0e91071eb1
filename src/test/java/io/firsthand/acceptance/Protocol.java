package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.Shop;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The words in which acceptance tests tell a case: customers write through the API, people work through Tasklist's own calls
 * and the case tab's, and what runs in the background runs when the protocol says so.
 */
final class Protocol {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final ApplicationContext context;
    private final Map<String, HttpDesk> desks = new HashMap<>();

    private Protocol(int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    static Protocol of(ApplicationContext context) {
        int port = context.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        return new Protocol(port, context);
    }

    /** The browser in which this person is signed in. */
    HttpDesk as(String person) {
        return desks.computeIfAbsent(person, id -> HttpDesk.at(port).login(id));
    }

    /** A contact arrives; the shop's own system hands it over. */
    Answer contact(Object... namesAndValues) {
        return as("tom.baker").post("/api/contacts", json(namesAndValues));
    }

    /** A contact that opens a case or joins one. @return the case's number */
    String customerWrites(Object... namesAndValues) {
        Answer answer = contact(namesAndValues);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json().path("caseNumber").asText();
    }

    /** The customer who placed a seeded order writes about it in a chat, and this agent greets him. @return the case's number */
    String chats(String order, String text, String agent) {
        String customer = Shop.mailOf(context.getBean(JdbcClient.class), order);
        return customerWrites("channel", "chat", "from", customer, "text", text, "receivedBy", agent);
    }

    /** A customer writes a mail about his order, and this agent is the one who reads it. @return the case's number */
    String mails(String customer, String order, String text, String agent, Object... namesAndValues) {
        List<Object> mail = new ArrayList<>(
                List.of("channel", "mail", "from", customer, "text", text, "orderNumber", order, "receivedBy", agent));
        mail.addAll(List.of(namesAndValues));
        return customerWrites(mail.toArray());
    }

    /** The person sets what the customer contacts us about. */
    void saysReason(String person, String number, String reason) {
        Answer answer = as(person).put("/api/cases/" + number + "/reason", json("reason", reason));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    /** The person asks others for help on the case. */
    Answer asks(String person, String number, Object... namesAndValues) {
        return as(person).post("/api/cases/" + number + "/escalations", json(namesAndValues), "Idempotency-Key", key());
    }

    JsonNode caseFile(String number) {
        Answer answer = as("tom.baker").get("/api/cases/" + number);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    String owner(String number) {
        return caseFile(number).path("summary").path("owner").asText();
    }

    String status(String number) {
        return caseFile(number).path("summary").path("status").asText();
    }

    /** Kinds of the timeline's entries, in order. */
    List<String> timeline(String number) {
        JsonNode items = as("tom.baker")
                .get("/api/cases/" + number + "/timeline?limit=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("kind").asText())
                .toList();
    }

    /** The person's open task with this business key, as his Tasklist finds it; empty text if there is none. */
    String task(String person, String businessKey) {
        Answer answer =
                as(person).engine("POST", "/task?maxResults=15", json("processInstanceBusinessKey", businessKey));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path(0).path("id").asText();
    }

    /** The person takes this task, with Tasklist's own button. */
    Answer takes(String person, String taskId) {
        return as(person).engine("POST", "/task/" + taskId + "/claim", json("userId", person));
    }

    /** Takes one of the tasks of a thing that are offered to the person: of two approvals each is offered to others. */
    String claims(String person, String businessKey) {
        Answer answer =
                as(person).engine("POST", "/task?maxResults=15", json("processInstanceBusinessKey", businessKey));
        for (JsonNode task : answer.json()) {
            String id = task.path("id").asText();
            if (takes(person, id).status() == 204) {
                return id;
            }
        }
        throw new AssertionError(person + " is offered nothing of " + businessKey + ": " + answer);
    }

    /** Sends the form of the person's task, as Tasklist does. */
    Answer submits(String person, String taskId, Object... fieldsAndValues) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            Object value = fieldsAndValues[i + 1];
            variables.put(
                    (String) fieldsAndValues[i],
                    value instanceof List<?> rows
                            ? Map.of("type", "Json", "value", text(rows))
                            : Map.of("value", value));
        }
        return as(person).engine("POST", "/task/" + taskId + "/submit-form", json("variables", variables));
    }

    /** As {@link #submits}, and it must work. */
    void completes(String person, String businessKey, Object... fieldsAndValues) {
        String task = task(person, businessKey);
        assertThat(task).as("task of " + person + " for " + businessKey).isNotEmpty();
        Answer answer = submits(person, task, fieldsAndValues);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** In Tasklist: the person takes the task of the approval and answers for what he was shown. */
    Answer approves(String person, String remedy, String hash) {
        String task = task(person, remedy);
        assertThat(task).as("task of " + person).isNotEmpty();
        assertThat(takes(person, task).status()).isEqualTo(204);
        return submits(person, task, "answer", "approve:" + hash);
    }

    Answer replies(String person, String number, String text) {
        return as(person)
                .post(
                        "/api/cases/" + number + "/replies",
                        json("text", text, "seenUpTo", lastMessage(person, number)),
                        "Idempotency-Key",
                        key());
    }

    /** Id of the customer's last message, which the person's screen shows. */
    private long lastMessage(String person, String number) {
        JsonNode items = as(person)
                .get("/api/cases/" + number + "/messages?limit=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(message -> message.path("direction").asText().equals("IN"))
                .mapToLong(message -> message.path("id").asLong())
                .max()
                .orElseThrow();
    }

    /** The person has seen everything on the case. */
    void reads(String person, String number) {
        JsonNode items = as(person)
                .get("/api/cases/" + number + "/timeline?limit=200")
                .json()
                .path("items");
        long last = items.path(items.size() - 1).path("id").asLong();
        Answer answer = as(person).put("/api/cases/" + number + "/read", json("entry", last));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** What the rules give, as the Case tab shows it. */
    JsonNode judgement(String person, String number) {
        Answer judged = as(person).get("/api/workbench/cases/" + number + "/judgement");
        assertThat(judged.status()).as(judged.toString()).isEqualTo(200);
        return judged.json();
    }

    /** What the rules still give back, likewise. */
    String due(String person, String number) {
        return judgement(person, number).path("left").path("amount").asText();
    }

    Answer proposes(String person, String number, Object... namesAndValues) {
        return as(person).post("/api/cases/" + number + "/remedies", json(namesAndValues), "Idempotency-Key", key());
    }

    /** The remedy as the case shows it. */
    JsonNode remedy(String caseNumber, String remedyNumber) {
        JsonNode remedies =
                as("tom.baker").get("/api/cases/" + caseNumber + "/remedies").json();
        JsonNode items = remedies.has("items") ? remedies.path("items") : remedies;
        return StreamSupport.stream(items.spliterator(), false)
                .filter(remedy -> remedy.path("number").asText().equals(remedyNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no remedy " + remedyNumber + " in " + remedies));
    }

    /** How often money moved for the remedy, as the other company's books say. */
    int movements(String remedyNumber) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from sandbox_movements where key like ?")
                .param("%" + remedyNumber + "%")
                .query(Integer.class)
                .single();
    }

    /** Nobody takes anything back, and what waits in the outbox goes out. */
    void outboxRuns() {
        UndoTime.passes(context.getBean(JdbcClient.class), context.getBean(TestClock.class));
        context.getBean(OutboxWorker.class).runDue();
    }

    /** The clocks that are due speak now. */
    void clocksRun() {
        context.getBean(ClockPoller.class).runDue();
    }

    /** Runs the outbox until the remedy stands as wanted. */
    JsonNode untilRemedy(String caseNumber, String remedyNumber, Predicate<JsonNode> wanted) {
        JsonNode last = null;
        for (int round = 0; round < 20; round++) {
            outboxRuns();
            last = remedy(caseNumber, remedyNumber);
            if (wanted.test(last)) {
                return last;
            }
        }
        throw new AssertionError("remedy " + remedyNumber + " stands at " + last);
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String json(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return text(body);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
