package io.firsthand.endurance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The door before the nodes, as {@code src/docker/Caddyfile} sets it up: deals requests out in turn, leaves out a node that is
 * not ready, tries the other when a node cannot be reached. What was sent to a node that then died is answered with 502.
 */
final class Balancer implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<FiredNode> nodes;
    private final Map<FiredNode, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server;

    Balancer(List<FiredNode> nodes) {
        this.nodes = nodes;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
        check();
        checks.scheduleWithFixedDelay(this::check, 300, 300, TimeUnit.MILLISECONDS);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        checks.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    private void check() {
        nodes.forEach(node -> ready.put(node, node.isReady()));
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (exchange) {
            HttpResponse<byte[]> answer = null;
            while (answer == null && System.nanoTime() < end) {
                answer = tryNext(exchange, body);
            }
            answer(exchange, answer);
        }
    }

    /** @return null if no node could be reached: nothing was sent, so the next may be tried */
    private HttpResponse<byte[]> tryNext(HttpExchange exchange, byte[] body) throws IOException {
        FiredNode node = next();
        try {
            return client.send(request(exchange, body, node), HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException unreachable) {
            ready.put(node, false);
            return null;
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (IOException diedOnTheWay) {
            ready.put(node, false);
            exchange.sendResponseHeaders(502, -1);
            throw diedOnTheWay;
        }
    }

    private FiredNode next() {
        int start = turn.getAndIncrement();
        for (int i = 0; i < nodes.size(); i++) {
            FiredNode node = nodes.get(Math.floorMod(start + i, nodes.size()));
            if (ready.get(node)) {
                return node;
            }
        }
        return nodes.get(Math.floorMod(start, nodes.size()));
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, FiredNode node) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + node.port() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        if (answer == null) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase()) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] content = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }
}
