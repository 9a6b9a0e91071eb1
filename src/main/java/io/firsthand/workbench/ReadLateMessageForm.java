package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * "Read the late message". The choice to leave the case closed carries the last thing that was heard when the form was opened,
 * so that a message that came meanwhile is never passed over.
 */
@Component
class ReadLateMessageForm implements TaskForm {

    private static final String LEAVE = "leave:";
    private static final String REOPEN = "reopen";

    private final CaseFiles caseFiles;
    private final DecidingReopenings deciding;
    private final Labels labels;

    ReadLateMessageForm(CaseFiles caseFiles, DecidingReopenings deciding, Labels labels) {
        this.caseFiles = caseFiles;
        this.deciding = deciding;
        this.labels = labels;
    }

    @Override
    public String processKey() {
        return "follow-up";
    }

    @Override
    public String element() {
        return "UserTask_ReadTheLateMessage";
    }

    @Override
    public String form() {
        return "read-late-message";
    }

    @Override
    public Map<String, Object> values(HumanTask task, Person viewer, Locale locale) {
        CaseFile caseFile = caseFiles.get(task.businessKey());
        return Map.of(
                "decisions",
                List.of(
                        option("leave", LEAVE + caseFile.heardEntry().orElse(0L), locale),
                        option("reopen", REOPEN, locale)));
    }

    @Override
    public void submit(HumanTask task, Person person, FormFields fields) {
        String decision = fields.text("decision").orElseThrow(() -> Refusal.invalid("answer-needed", "decision"));
        if (decision.equals(REOPEN)) {
            deciding.reopen(task.businessKey(), person.id());
        } else if (decision.matches(LEAVE + "[0-9]{1,18}")) {
            deciding.leaveClosed(task.businessKey(), person.id(), Long.parseLong(decision.substring(LEAVE.length())));
        } else {
            throw Refusal.invalid("form-value-invalid", "decision");
        }
    }

    @Override
    public boolean openToLeads() {
        return true;
    }

    private Option option(String key, String value, Locale locale) {
        return new Option(labels.text("form.read-late-message.decision." + key, locale), value);
    }
}
