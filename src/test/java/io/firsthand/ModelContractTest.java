package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.firsthand.platform.engine.ProcessVariable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each diagram and the code agree on (style.md §4): names, beans, variables, messages, forms. */
class ModelContractTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((execution|task)\\)}");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w'])[a-z]\\w*(?![\\w'])");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne");

    private static final Map<String, List<JavaClass>> TYPES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.firsthand").stream()
                    .filter(type -> type.getPackageName().endsWith(".process"))
                    .collect(Collectors.groupingBy(JavaClass::getSimpleName));

    static Stream<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void theKeyIsTheFileNameAndTheProcessCanBeDeployed(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1);
        Process process = processes.iterator().next();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as("history time to live")
                .isNotBlank();
        assertThat(process.getName()).as("bilingual process name").contains(" / ");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsSayTheirTypeAndTheirLabel(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            String type = node.getElementType().getTypeName();
            String prefix =
                    node instanceof Gateway ? "Gateway" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
            assertThat(node.getId()).as(file + " " + node.getName()).startsWith(prefix + "_");
            if (node.getName() != null && !node.getName().isBlank()) {
                assertThat(node.getId())
                        .isEqualTo(prefix + "_" + pascal(node.getName().split(" / ")[0]));
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getId()).startsWith("Flow_");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsDrawn(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(drawn).contains(node.getId());
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void gatewaysAskAQuestionWithNamedAnswersAndADefault(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            for (SequenceFlow answer : gateway.getOutgoing()) {
                assertThat(answer.getName()).as("answer " + answer.getId()).isNotBlank();
                assertThat(answer.getConditionExpression() == null)
                        .as("condition of " + answer.getId())
                        .isEqualTo(answer.equals(gateway.getDefault()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyLinkLeadsToTheEventOfItsName(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> caught = model.getModelElementsByType(LinkEventDefinition.class).stream()
                .filter(link -> link.getParentElement() instanceof IntermediateCatchEvent)
                .peek(link -> assertThat(link.getName()).isEqualTo(((FlowNode) link.getParentElement()).getName()))
                .map(LinkEventDefinition::getName)
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(LinkEventDefinition.class))
                .allSatisfy(link -> assertThat(caught).contains(link.getName()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void userTasksAreBilingualAndHaveTheirForm(Path file) throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(task.getName()).as("verb + object / 中文").matches(".+ / .*[\\u4e00-\\u9fff].*");
            String form = task.getAttributeValueNs(CAMUNDA, "formRef");
            assertThat(form).as("form of " + task.getId()).isNotBlank();
            assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("deployment");
            Path formFile = Path.of("forms", form + ".form");
            assertThat(formFile).exists();
            JsonNode schema = new ObjectMapper().readTree(formFile.toFile());
            assertThat(schema.path("id").asText()).isEqualTo(form);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whereTimeOrALawIsTheReasonTheDiagramSaysWhy(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            assertThat(event.getDocumentations())
                    .as("documentation of " + event.getId())
                    .isNotEmpty();
        }
        assertThat(model.getModelElementsByType(Process.class).iterator().next().getDocumentations())
                .isNotEmpty();
    }

    /** A drawing that explains itself in Chinese does so throughout: English paragraph, blank line, Chinese paragraph. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void documentationIsNeverHalfTranslated(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<String> texts = model.getModelElementsByType(Documentation.class).stream()
                .map(documentation -> documentation.getTextContent().strip())
                .toList();
        Pattern both = Pattern.compile("(?s)\\S.*\\n\\s*\\n.*[\\u4e00-\\u9fff].*");
        if (texts.stream().anyMatch(text -> both.matcher(text).matches())) {
            assertThat(texts).allMatch(text -> both.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCallGoesToAMethodOfTheProcesssOneBean(Path file) throws IOException {
        String tasks = contractName(file) + "Tasks";
        assertThat(TYPES).as("bean of " + file).containsKey(tasks);
        Set<String> methods = TYPES.get(tasks).get(0).getMethods().stream()
                .filter(method -> method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        String xml = Files.readString(file);
        Set<String> called = new TreeSet<>();
        Matcher calls = CALL.matcher(xml);
        while (calls.find()) {
            assertThat(calls.group(1)).isEqualTo(Character.toLowerCase(tasks.charAt(0)) + tasks.substring(1));
            assertThat(methods).as("methods of " + tasks).contains(calls.group(2));
            called.add(calls.group(2));
        }
        assertThat(called).as("methods that no element calls").containsExactlyInAnyOrderElementsOf(methods);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void nothingRunsInTheDiagramItself(Path file) throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(Files.readString(file))
                .doesNotContain("camunda:class", "camunda:delegateExpression", "camunda:script", "camunda:connector");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void conditionsReadDeclaredVariables(Path file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> declared = new TreeSet<>();
        for (Field field : constants(file, "Variables")) {
            Object value = value(field);
            if (value instanceof ProcessVariable<?> variable) {
                declared.add(variable.name());
            }
        }
        for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
            Matcher names = IDENTIFIER.matcher(condition.getTextContent());
            while (names.find()) {
                if (!WORDS.contains(names.group())) {
                    assertThat(declared).as(condition.getTextContent()).contains(names.group());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void messagesAndElementsHaveOneConstantEach(Path file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> drawn = model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
        Set<Object> declared = new HashSet<>();
        for (Field field : constants(file, "Messages")) {
            declared.add(value(field));
        }
        assertThat(declared).containsExactlyInAnyOrderElementsOf(drawn);
        for (Message message : model.getModelElementsByType(Message.class)) {
            assertThat(message.getId()).isEqualTo("Message_" + message.getName());
        }
        for (Field field : constants(file, "Elements")) {
            assertThat((FlowElement) model.getModelElementById((String) value(field)))
                    .as(field.getName() + " in " + file)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void callsStayWithTheVersionThatWasDeployedTogether(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
        }
        for (SubProcess subProcess : model.getModelElementsByType(SubProcess.class)) {
            assertThat(subProcess.getLoopCharacteristics())
                    .as("no multi-instance")
                    .isNull();
        }
    }

    private static String contractName(Path file) {
        return pascal(file.getFileName().toString().replace(".bpmn", "").replace('-', ' '));
    }

    private static String pascal(String label) {
        return Stream.of(label.replaceAll("[?,.]", "").split("[\\s-]+"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static List<Field> constants(Path file, String group) throws ClassNotFoundException {
        JavaClass contract = TYPES.get(contractName(file)).get(0);
        Class<?> type = Class.forName(contract.getName() + "$" + group);
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static Object value(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(null);
    }
}
