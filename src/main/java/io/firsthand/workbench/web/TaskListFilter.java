package io.firsthand.workbench.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.RequestWithBody;
import io.firsthand.workbench.TaskList;
import io.firsthand.workbench.TaskLists;
import io.firsthand.workbench.ToAnswer;
import io.firsthand.workbench.ToApprove;
import io.firsthand.workbench.ToReceive;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the viewer into our personal task lists when Tasklist asks for one: the stored filter names nobody. Whatever the
 * request says of assignees is replaced, so a list shows its viewer's tasks and nobody else's.
 */
class TaskListFilter extends OncePerRequestFilter {

    private static final Pattern CALL =
            Pattern.compile("/camunda/api/engine/engine/default/filter/([^/]+)/(list|count)/?");

    /** Larger than any search of Tasklist, bytes. */
    private static final int LARGEST = 64 * 1024;

    private final TaskLists lists;
    private final ToApprove toApprove;
    private final ToAnswer toAnswer;
    private final ToReceive toReceive;
    private final EngineAccess access;
    private final ObjectMapper json;

    TaskListFilter(
            TaskLists lists,
            ToApprove toApprove,
            ToAnswer toAnswer,
            ToReceive toReceive,
            EngineAccess access,
            ObjectMapper json) {
        this.lists = lists;
        this.toApprove = toApprove;
        this.toAnswer = toAnswer;
        this.toReceive = toReceive;
        this.access = access;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = CALL.matcher(RequestPath.of(request));
        Optional<String> person = SignedIn.person();
        if (person.isEmpty() || !"POST".equals(request.getMethod()) || !path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TaskList> list = access.asApplication(() -> lists.of(path.group(1)));
        if (list.filter(TaskListFilter::isPersonal).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] sent = request.getInputStream().readNBytes(LARGEST);
        byte[] asked = json.writeValueAsBytes(forViewer(list.get(), sent, person.get()));
        chain.doFilter(new RequestWithBody(request, asked), response);
    }

    private static boolean isPersonal(TaskList list) {
        return list == TaskList.MINE
                || list == TaskList.HANDED
                || list == TaskList.TO_APPROVE
                || list == TaskList.ASSISTS;
    }

    private ObjectNode forViewer(TaskList list, byte[] sent, String person) throws IOException {
        JsonNode body = sent.length == 0 ? json.createObjectNode() : json.readTree(sent);
        ObjectNode query = body instanceof ObjectNode object ? object : json.createObjectNode();
        query.properties().removeIf(entry -> entry.getKey().startsWith("assignee"));
        query.remove("unassigned");
        switch (list) {
            case MINE -> query.put("assignee", person);
            case HANDED -> among(query, toReceive.instances(person));
            case ASSISTS -> open(query, toAnswer.instances(person), person);
            default -> open(query, toApprove.instances(person), person);
        }
        return query;
    }

    private static void among(ObjectNode query, List<String> instances) {
        ArrayNode chosen = query.putArray("processInstanceIdIn");
        instances.forEach(chosen::add);
    }

    /** His own, and those that nobody has taken. */
    private static void open(ObjectNode query, List<String> instances, String person) {
        among(query, instances);
        query.putArray("orQueries").addObject().put("assignee", person).put("unassigned", true);
    }
}
