package io.firsthand.returns;

import io.firsthand.cases.SideProcesses;
import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of a return with mixed rights the owner gives some items and declines the others. The declined ones leave it for a return of
 * their own, which takes the way of every denial; so neither waits for the other, and each ends by itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecliningLines {

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final SplitWrites splits;
    private final SideProcesses processes;

    DecliningLines(ReturnDesk desk, Returns returns, ReturnWrites writes, SplitWrites splits, SideProcesses processes) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.splits = splits;
        this.processes = processes;
    }

    /** Whether it has items enough to give some and decline others. */
    static boolean isPossible(Return it) {
        return it.lines().stream().anyMatch(line -> !hasRight(line))
                && it.lines().size() > 1;
    }

    /**
     * Gives the right for these items, and for those that have it anyway; the others go.
     *
     * @param granted lines that are given beyond the rules
     * @throws Refusal {@code return-line-unknown}, {@code return-lines-not-mixed} if then all or none were given
     */
    void decline(ReturnDesk.Held held, Set<Integer> granted, String by) {
        Return it = held.it();
        Set<Integer> known = it.lines().stream().map(ReturnLine::line).collect(Collectors.toSet());
        if (!known.containsAll(granted)) {
            throw Refusal.invalid("return-line-unknown", "granted");
        }
        List<ReturnLine> declined = it.lines().stream()
                .filter(line -> !hasRight(line) && !granted.contains(line.line()))
                .toList();
        if (declined.isEmpty() || declined.size() == it.lines().size()) {
            throw Refusal.invalid("return-lines-not-mixed", "granted");
        }
        Return other = returns.get(splits.split(it, declined, by));
        if (it.lines().stream().anyMatch(line -> !hasRight(line) && granted.contains(line.line()))) {
            writes.granted(it.id());
        }
        desk.note(it, by, "return-split", "other", other.number());
        EngineRefusals.unwrapped(() -> processes.returnRequested(held.caseFile(), other.id(), other.number()));
    }

    private static boolean hasRight(ReturnLine line) {
        return line.right().filter(ReturnLine.LineRight::gives).isPresent();
    }
}
