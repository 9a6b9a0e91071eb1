package io.firsthand.workbench;

import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.escalation.HelpTexts;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** "Answer the owner": a department gives the facts, or says whose they are. */
@Component
class AnswerOwnerForm implements TaskForm {

    private final HelpRequests requests;
    private final AnsweringHelp answering;
    private final HelpSentence sentence;
    private final HelpTexts texts;

    AnswerOwnerForm(HelpRequests requests, AnsweringHelp answering, HelpSentence sentence, HelpTexts texts) {
        this.requests = requests;
        this.answering = answering;
        this.sentence = sentence;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return "escalation";
    }

    @Override
    public String element() {
        return "UserTask_AnswerTheOwner";
    }

    @Override
    public String form() {
        return "answer-owner";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        HelpRequest request = requests.get(task.businessKey());
        List<Option> others = Roles.DEPARTMENTS.stream()
                .filter(department -> !department.equals(viewer.department()))
                .map(department -> new Option(texts.department(department, locale), department))
                .toList();
        return Map.of("summary", sentence.of(request, locale), "departments", others);
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        String ours = fields.text("ours").orElseThrow(() -> Refusal.invalid("ours-needed", "ours"));
        switch (ours) {
            case "yes" ->
                answering.answer(
                        task.businessKey(), person.id(), fields.text("answer").orElse(""));
            case "no" ->
                answering.passOn(
                        task.businessKey(),
                        person.id(),
                        fields.text("department")
                                .orElseThrow(() -> Refusal.invalid("department-needed", "department")));
            default -> throw Refusal.invalid("form-value-invalid", "ours");
        }
    }
}
