package io.firsthand.platform.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starting process instances and telling them what happened. Always inside the transaction that changes our row, so that
 * the case and its process can never disagree.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Starts the latest version of a process and runs it to its first wait.
     *
     * @param businessKey the number of the case, remedy, return …
     * @return the instance id, to be kept on our row: everything later is correlated by it
     */
    public String start(String processKey, String businessKey, Values variables) {
        return runtime.createProcessInstanceByKey(processKey)
                .businessKey(businessKey)
                .setVariables(variables.asMap())
                .execute()
                .getProcessInstanceId();
    }

    /**
     * Tells an instance that waits for this message. The variables become visible only in the scope that the message
     * triggers, so that an event sub-process that runs twice at once keeps two sets.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if the instance does not wait for it: our rows
     *     say when it does, so this is a defect, not a state to be polite about
     */
    public void correlate(String processInstanceId, String messageName, Values variables) {
        runtime.createMessageCorrelation(messageName)
                .processInstanceId(processInstanceId)
                .setVariablesToTriggeredScope(variables.asMap())
                .correlate();
    }

    /** Whether the instance waits for this message: one of an older drawing may not know it. */
    public boolean awaits(String processInstanceId, String messageName) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(processInstanceId)
                        .eventType("message")
                        .eventName(messageName)
                        .count()
                > 0;
    }

    /** Solves the incidents of this type that the instance shows. */
    public void solveIncidents(String processInstanceId, String type) {
        runtime.createIncidentQuery().processInstanceId(processInstanceId).incidentType(type).list().stream()
                .map(Incident::getId)
                .forEach(runtime::resolveIncident);
    }

    /** Tells an instance that waits for this message, with nothing to add. */
    public void correlate(String processInstanceId, String messageName) {
        runtime.createMessageCorrelation(messageName)
                .processInstanceId(processInstanceId)
                .correlate();
    }
}
