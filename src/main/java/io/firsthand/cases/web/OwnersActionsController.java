package io.firsthand.cases.web;

import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.IdentifyingCases;
import io.firsthand.cases.JudgingAgain;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.RestoringCases;
import io.firsthand.cases.SettingReasons;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.cases.TakingCases;
import io.firsthand.cases.WaitingFor;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person who acts on a case does with it as a whole. Each can be sent twice: the second finds it done. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OwnersActionsController {

    private final TakingCases taking;
    private final ReadingCases reading;
    private final SettingReasons reasons;
    private final IdentifyingCases identifying;
    private final LettingCasesWait waiting;
    private final ClosingCases closing;
    private final RestoringCases restoring;
    private final JudgingAgain judgingAgain;

    OwnersActionsController(
            TakingCases taking,
            ReadingCases reading,
            SettingReasons reasons,
            IdentifyingCases identifying,
            LettingCasesWait waiting,
            ClosingCases closing,
            RestoringCases restoring,
            JudgingAgain judgingAgain) {
        this.taking = taking;
        this.reading = reading;
        this.reasons = reasons;
        this.identifying = identifying;
        this.waiting = waiting;
        this.closing = closing;
        this.restoring = restoring;
        this.judgingAgain = judgingAgain;
    }

    /** Takes a live contact from the shared list. */
    @PostMapping("/owner")
    void take(@PathVariable String number, Principal person) {
        taking.take(number, person.getName());
    }

    @PutMapping("/reason")
    void setReason(@PathVariable String number, @Valid @RequestBody NewReason body, Principal person) {
        reasons.set(number, person.getName(), body.reason());
    }

    /** Names the order of the case, where needed after its name and postcode were checked with the writer. */
    @PutMapping("/order")
    void nameOrder(@PathVariable String number, @Valid @RequestBody NamedOrder body, Principal person) {
        identifying.name(number, person.getName(), body.orderNumber(), body.customerConfirmed());
    }

    /** Has the contact judged again after the rules had failed. */
    @PostMapping("/judgement")
    void judgeAgain(@PathVariable String number, Principal person) {
        judgingAgain.judge(number, person.getName());
    }

    @PutMapping("/read")
    void read(@PathVariable String number, @Valid @RequestBody ReadUpTo body, Principal person) {
        reading.read(number, person.getName(), body.entry());
    }

    @PostMapping("/waiting")
    void letWait(@PathVariable String number, @Valid @RequestBody Waiting body, Principal person) {
        waiting.letWait(number, person.getName(), body.waitingFor(), Optional.ofNullable(body.until()));
    }

    @PostMapping("/closing")
    void close(@PathVariable String number, @Valid @RequestBody Closing body, Principal person) {
        closing.close(number, person.getName(), body.closedAs());
    }

    /** What was set aside as spam or automatic mail is a customer's: it begins like any other contact. */
    @PostMapping("/genuine")
    void restore(@PathVariable String number, Principal person) {
        restoring.restore(number, person.getName());
    }

    /** Ends a case that is a duplicate, spam, withdrawn or settled elsewhere, whatever it waits for. */
    @PostMapping("/withdrawal")
    void closeOtherwise(@PathVariable String number, @Valid @RequestBody Withdrawal body, Principal person) {
        if (body.closedAs() == ClosedAs.SETTLED_ELSEWHERE && body.settled() != null) {
            closing.settledElsewhere(number, person.getName(), body.settled());
        } else {
            closing.closeOtherwise(number, person.getName(), body.closedAs());
        }
    }

    record NewReason(@NotNull String reason) {}

    /**
     * The order.
     *
     * @param customerConfirmed the person checked the name and the postcode: the writer is the order's customer
     */
    record NamedOrder(@NotBlank @Size(max = 100) String orderNumber, boolean customerConfirmed) {}

    record ReadUpTo(@Positive long entry) {}

    record Waiting(@NotNull WaitingFor waitingFor, Instant until) {}

    record Closing(@NotNull ClosedAs closedAs) {}

    /** @param settled who decided, how and under which number, where the case was settled elsewhere; else null */
    record Withdrawal(@NotNull ClosedAs closedAs, SettledElsewhere settled) {}
}
