package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * "Approve the remedy". Each choice carries the hash of the content that the form shows, so that an answer from a stale tab
 * never holds for anything else.
 */
@Component
class ApproveRemedyForm implements TaskForm {

    private static final String APPROVE = "approve:";
    private static final String REFUSE = "refuse:";

    private final Remedies remedies;
    private final DecidingRemedies deciding;
    private final RemedySentence sentence;
    private final Labels labels;

    ApproveRemedyForm(Remedies remedies, DecidingRemedies deciding, RemedySentence sentence, Labels labels) {
        this.remedies = remedies;
        this.deciding = deciding;
        this.sentence = sentence;
        this.labels = labels;
    }

    @Override
    public String processKey() {
        return "remedy-approval";
    }

    @Override
    public String element() {
        return "UserTask_ApproveTheRemedy";
    }

    @Override
    public String form() {
        return "approve-remedy";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        Remedy remedy = remedies.get(task.businessKey());
        return Map.of(
                "summary",
                sentence.of(remedy, locale),
                "answers",
                List.of(
                        option("approve", APPROVE + remedy.contentHash(), locale),
                        option("refuse", REFUSE + remedy.contentHash(), locale)));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        String answer = fields.text("answer").orElseThrow(() -> Refusal.invalid("answer-needed", "answer"));
        Optional<String> comment = fields.text("comment");
        if (answer.startsWith(APPROVE)) {
            deciding.approve(task.businessKey(), person.id(), answer.substring(APPROVE.length()), comment);
        } else if (answer.startsWith(REFUSE)) {
            deciding.refuse(task.businessKey(), person.id(), answer.substring(REFUSE.length()), comment);
        } else {
            throw Refusal.invalid("form-value-invalid", "answer");
        }
    }

    private Option option(String key, String value, Locale locale) {
        return new Option(labels.text("form.approve-remedy.answer." + key, locale), value);
    }
}
