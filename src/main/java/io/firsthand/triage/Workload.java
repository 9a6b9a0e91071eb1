package io.firsthand.triage;

import java.util.Map;

/** How much everybody has on the desk; the cases know it. */
public interface Workload {

    /** Open cases by owner; who owns none may be missing. */
    Map<String, Integer> openCasesByOwner();
}
