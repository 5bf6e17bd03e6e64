package org.leadkit.benchmarks.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one class of this package in memory, with the compiler of the JDK. */
final class SourceCompiler {

  private SourceCompiler() {}

  static Class<?> compile(String name, String source) throws IllegalAccessException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Bytes bytes = new Bytes(name);
    JavaFileManager files =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return bytes;
          }
        };
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    if (!compiler
        .getTask(null, files, null, options, null, List.of(new Text(name, source)))
        .call()) {
      throw new IllegalStateException("The class (" + name + ") does not compile.");
    }
    return MethodHandles.lookup().defineClass(bytes.written.toByteArray());
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String source;

    Text(String name, String source) {
      super(URI.create("text:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Bytes(String name) {
      super(URI.create("bytes:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return written;
    }
  }
}
