package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of an agent's calls share: a case about a broken cup, and its owner's task. */
abstract class AgentCalls {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    String openCase(String owner) {
        return openCase(owner, DeliveredOrder.make(jdbc, "Olivia Brown"));
    }

    String openCase(String owner, DeliveredOrder order) {
        Answer answer = desk(owner).post("/api/contacts", """
                {"channel":"chat","from":"%s","text":"The cup arrived broken, I want my money back.",
                 "orderNumber":"%s","receivedBy":"%s"}""".formatted(order.mail(), order.number(), owner));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("caseNumber").asText();
    }

    HttpDesk desk(String person) {
        return HttpDesk.at(port).login(person);
    }

    String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
