package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Answer the colleague": a peer gives his word. */
@Component
class AnswerColleagueForm implements TaskForm {

    private final HelpRequests requests;
    private final AnsweringHelp answering;
    private final HelpSentence sentence;

    AnswerColleagueForm(HelpRequests requests, AnsweringHelp answering, HelpSentence sentence) {
        this.requests = requests;
        this.answering = answering;
        this.sentence = sentence;
    }

    @Override
    public String processKey() {
        return "escalation";
    }

    @Override
    public String element() {
        return "UserTask_AnswerTheColleague";
    }

    @Override
    public String form() {
        return "answer-colleague";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        return Map.of("summary", sentence.of(requests.get(task.businessKey()), locale));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        answering.answer(task.businessKey(), person.id(), fields.text("answer").orElse(""));
    }
}
