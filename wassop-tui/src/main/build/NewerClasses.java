import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Converts the classes of a jar that are older than the format of Java 8 to that format, with stack
 * maps; what they do stays the same. The JVM puts no older classes into an AOT cache, and verifies
 * them with its slow verifier. A jar without old classes stays as it is.
 *
 * <p>{@code java NewerClasses.java JAR}
 */
final class NewerClasses {
  private static final int JAVA_8 = 52;

  private final Map<String, byte[]> files;
  private final ClassFile classes;

  private NewerClasses(Map<String, byte[]> files) {
    this.files = files;
    ClassHierarchyResolver inJar = ClassHierarchyResolver.ofResourceParsing(this::open);
    this.classes =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                inJar.orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** Converts the jar {@code args[0]} in place. */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Map<String, byte[]> files = read(jar);
    if (new NewerClasses(files).replaceOld()) {
      Path newJar = jar.resolveSibling(jar.getFileName() + ".new");
      write(files, newJar);
      Files.move(newJar, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static void write(Map<String, byte[]> files, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0); // for a reproducible jar
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }

  /** Converts the old classes; returns whether there were any. */
  private boolean replaceOld() {
    boolean replaced = false;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".class") && version(file.getValue()) < JAVA_8) {
        file.setValue(convert(classes.parse(file.getValue())));
        replaced = true;
      }
    }
    return replaced;
  }

  private byte[] convert(ClassModel old) {
    ClassTransform all =
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(JAVA_8, 0)));
    byte[] converted = classes.transformClass(old, all);
    classes.verify(converted).stream()
        .findFirst()
        .ifPresent(error -> {
          throw error;
        });
    return converted;
  }

  private static int version(byte[] file) {
    return (file[6] & 0xff) << 8 | file[7] & 0xff;
  }

  private InputStream open(ClassDesc name) {
    String descriptor = name.descriptorString();
    byte[] file = files.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return file == null ? null : new ByteArrayInputStream(file);
  }
}
