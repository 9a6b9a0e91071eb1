package io.firsthand.demo;

import io.firsthand.platform.start.CannotStart;
import io.firsthand.platform.text.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;

/**
 * The directory in which the first run keeps its database, held by one process at a time.
 *
 * <p>The hold is a lock on a file: the system takes it away with the process, however that ends. So whoever gets it knows that
 * a PostgreSQL still alive in here is an orphan.
 */
final class DataDirectory implements AutoCloseable {

    /** Major version of the binaries on the class path: only they can read the data. */
    static final String POSTGRES_MAJOR = "18";

    private final Path home;
    private final FileChannel hold;

    private DataDirectory(Path home, FileChannel hold) {
        this.home = home;
        this.hold = hold;
    }

    /** @throws CannotStart if it is in use, not ours, or of another PostgreSQL version */
    static DataDirectory open(Path home) {
        Path place = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place);
            requireOurs(place);
            requireOurs(place.resolve("postgres"));
            requireVersion(place.resolve("postgres"));
            DataDirectory directory = new DataDirectory(place, hold(place));
            directory.makeUsable();
            return directory;
        } catch (IOException e) {
            throw notWritable(place);
        }
    }

    Path data() {
        return home.resolve("postgres");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    /** Notes that the database was made to the end: a directory without the note is the rest of an interrupted first start. */
    void markComplete() throws IOException {
        if (!Files.exists(complete())) {
            Files.createFile(complete());
        }
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path complete() {
        return data().resolve("firsthand-complete");
    }

    private void makeUsable() throws IOException {
        new OrphanPostmaster(data()).end();
        if (Files.exists(data()) && !Files.exists(complete())) {
            // aside, not away: nothing of ours is in it, but somebody may have put data of his here
            Files.move(data(), home.resolve("postgres-incomplete-" + System.nanoTime()));
        }
    }

    private static FileChannel hold(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new CannotStart(
                new Bilingual(
                        "Another Firsthand is already running on " + home + ".", "另一个 Firsthand 正在使用 " + home + "。"),
                new Bilingual(
                        "Use that one, stop it, or give this one a directory of its own with FIRSTHAND_DATA=other-directory.",
                        "请直接使用它，或先停止它，或用 FIRSTHAND_DATA=其他目录 另开一份。"));
    }

    private static void requireOurs(Path place) throws IOException {
        if (Files.exists(place)) {
            UserPrincipal owner = Files.getOwner(place);
            if (!owner.equals(ourselves())) {
                throw new CannotStart(
                        new Bilingual(
                                place + " belongs to the user " + owner.getName()
                                        + ", who started Firsthand here before.",
                                place + " 属于用户 " + owner.getName() + "，他曾在此启动过 Firsthand。"),
                        otherDirectory());
            }
        }
    }

    private static UserPrincipal ourselves() throws IOException {
        Path probe = Files.createTempFile("firsthand", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static void requireVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String major = Files.readString(version).strip();
            if (!major.equals(POSTGRES_MAJOR)) {
                throw new CannotStart(
                        new Bilingual(
                                data + " was written by PostgreSQL " + major + "; this Firsthand brings PostgreSQL "
                                        + POSTGRES_MAJOR + ".",
                                data + " 由 PostgreSQL " + major + " 写入，而此版本的 Firsthand 自带 PostgreSQL " + POSTGRES_MAJOR
                                        + "。"),
                        otherDirectory());
            }
        }
    }

    private static CannotStart notWritable(Path place) {
        return new CannotStart(
                new Bilingual("Firsthand cannot write to " + place + ".", "Firsthand 无法写入 " + place + "。"),
                otherDirectory());
    }

    private static Bilingual otherDirectory() {
        return new Bilingual(
                "Move it away to begin anew, or name another directory with FIRSTHAND_DATA=other-directory.",
                "请将其移走以重新开始，或用 FIRSTHAND_DATA=其他目录 指定别处。");
    }
}
