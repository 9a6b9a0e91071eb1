# Firsthand as a container. Build the jar first (mvn package), then: docker build -t firsthand .
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/firsthand.jar firsthand.jar
RUN java -Djarmode=tools -jar firsthand.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home firsthand
WORKDIR /app
# from what changes least to what changes most, so that an update fetches the last layer only
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001
EXPOSE 8080
# three quarters of the container's memory for the heap; out of memory is an end, not a limp: the container is started anew
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# bash speaks TCP itself: no curl in the image
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3; grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "firsthand.jar"]
