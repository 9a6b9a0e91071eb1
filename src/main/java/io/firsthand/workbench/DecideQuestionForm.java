package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Decide the question": yes, no or other, with the reason. */
@Component
class DecideQuestionForm implements TaskForm {

    private final HelpRequests requests;
    private final AnsweringHelp answering;
    private final HelpSentence sentence;

    DecideQuestionForm(HelpRequests requests, AnsweringHelp answering, HelpSentence sentence) {
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
        return "UserTask_DecideTheQuestion";
    }

    @Override
    public String form() {
        return "decide-question";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        return Map.of("summary", sentence.of(requests.get(task.businessKey()), locale));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        GivenDecision decision = fields.text("decision")
                .map(DecideQuestionForm::decision)
                .orElseThrow(() -> Refusal.invalid("answer-needed", "decision"));
        answering.decide(
                task.businessKey(), person.id(), decision, fields.text("reason").orElse(""));
    }

    private static GivenDecision decision(String value) {
        try {
            return GivenDecision.valueOf(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("form-value-invalid", "decision");
        }
    }
}
