package io.firsthand.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds what no row covers, dimension by dimension: on each axis the rows' bounds cut pieces, and a piece that no remaining row
 * covers is a gap.
 */
final class Uncovered {

    private static final int MOST_STEPS = 50_000;

    private final List<Axis> axes;
    private final int most;
    private final List<Map<Axis, Object>> gaps = new ArrayList<>();
    private int steps;

    private Uncovered(List<Axis> axes, int most) {
        this.axes = axes;
        this.most = most;
    }

    /**
     * Examples of what no row covers, one sample an axis that matters.
     *
     * @param within only inside this box; null for everywhere
     * @param most so many examples are enough
     */
    static Uncovered search(List<Axis> axes, List<Box> rows, Box within, int most) {
        Uncovered search = new Uncovered(axes, most);
        search.descend(0, rows, within, new LinkedHashMap<>());
        return search;
    }

    List<Map<Axis, Object>> gaps() {
        return gaps;
    }

    /** Whether the search gave up before it had seen everything. */
    boolean gaveUp() {
        return steps > MOST_STEPS;
    }

    private void descend(int depth, List<Box> active, Box within, Map<Axis, Object> point) {
        if (gaps.size() >= most || ++steps > MOST_STEPS || coversTheRest(active, depth)) {
            return;
        }
        if (active.isEmpty() && (within == null || depth == axes.size())) {
            gaps.add(new LinkedHashMap<>(point));
            return;
        }
        Axis axis = axes.get(depth);
        Condition limit = within == null ? null : within.side(axis.key());
        if (axis.isWords()) {
            descend(
                    depth + 1,
                    active.stream()
                            .filter(box -> coversWords(box.side(axis.key()), limit))
                            .toList(),
                    within,
                    point);
            return;
        }
        List<Condition> cuts = new ArrayList<>();
        active.stream()
                .map(box -> box.side(axis.key()))
                .filter(Objects::nonNull)
                .forEach(cuts::add);
        if (cuts.isEmpty() && limit == null) {
            descend(depth + 1, active, within, point);
            return;
        }
        if (limit != null) {
            cuts.add(limit);
        }
        for (Object sample : axis.samples(cuts)) {
            if (limit == null || sample != null && limit.fits(sample)) {
                point.put(axis, sample);
                descend(
                        depth + 1,
                        active.stream()
                                .filter(box -> covers(box.side(axis.key()), sample))
                                .toList(),
                        within,
                        point);
                point.remove(axis);
            }
        }
    }

    private boolean coversTheRest(List<Box> active, int depth) {
        List<Axis> rest = axes.subList(depth, axes.size());
        return active.stream().anyMatch(box -> rest.stream().allMatch(axis -> box.side(axis.key()) == null));
    }

    private static boolean covers(Condition side, Object sample) {
        return side == null || sample != null && side.fits(sample);
    }

    /** What words cover is not decided by samples: only a blank cell, or one that says all the limit says, surely covers. */
    private static boolean coversWords(Condition side, Condition limit) {
        if (side == null) {
            return true;
        }
        return side instanceof Condition.Words mine
                && limit instanceof Condition.Words its
                && mine.none() == its.none()
                && (mine.none()
                        ? its.alternatives().containsAll(mine.alternatives())
                        : mine.alternatives().containsAll(its.alternatives()));
    }
}
