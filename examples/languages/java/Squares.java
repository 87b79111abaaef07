import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * Squares a few numbers and draws a triangle into a PNG, in Java 17 through JNA.
 *
 * <pre>WGPU_LIB_PATH=../../target/release/libwgpu_native.so \
 *     java -cp /usr/share/java/jna.jar java/Squares.java picture.png</pre>
 *
 * <p>JNA makes a Java thread of each thread that calls back, so that callbacks may come from anywhere; with the
 * mode WaitAnyOnly they need not: they run inside wgpuInstanceWaitAny, on the thread that calls it.
 */
public final class Squares {
    static final int SIDE = 240, ROW = 4 * SIDE;
    /** A row of a texture takes a multiple of 256 bytes in a buffer. */
    static final int PADDED_ROW = (ROW + 255) / 256 * 256;

    // Java has no unsigned integers: -1 is 2^64 - 1 to a uint64_t, and 2^32 - 1 to a uint32_t.
    static final long STRLEN = -1, WHOLE_SIZE = -1, FOREVER = -1;
    static final int UNDEFINED = -1;
    static final int WAIT_ANY_ONLY = 1, TIMED_WAIT_ANY = 1, SHADER_SOURCE_WGSL = 2, SUCCESS = 1;
    static final long MAP_READ = 1, COPY_SRC = 4, COPY_DST = 8, STORAGE = 0x80; // WGPUBufferUsage
    static final long TEXTURE_COPY_SRC = 1, RENDER_ATTACHMENT = 0x10; // WGPUTextureUsage
    static final int RGBA8_UNORM = 0x16, CLEAR = 2, STORE = 1, COLOR_WRITE_ALL = 0xf;

    // What is needed of webgpu.h. Flags have 64 bits, which is a long, and enums 32. What is not set is 0, which
    // for most members means the default; where it does not, the program below sets it.
    @FieldOrder({"data", "length"})
    public static class StringView extends Structure {
        public Pointer data;
        public long length;

        public static class ByValue extends StringView implements Structure.ByValue {}

        String text() {
            return length == 0 ? "" : new String(data.getByteArray(0, (int) length), StandardCharsets.UTF_8);
        }
    }

    /** Most structs begin so. */
    @FieldOrder({"next"})
    public static class Extensible extends Structure {
        public Pointer next;
    }

    @FieldOrder({"label"})
    public static class Labelled extends Extensible {
        public StringView label;
    }

    @FieldOrder({"sType"})
    public static class Chained extends Extensible {
        public int sType;
    }

    @FieldOrder({"featureCount", "features", "limits"})
    public static class InstanceDescriptor extends Extensible {
        public long featureCount;
        public Pointer features, limits;
    }

    @FieldOrder({"mode", "callback", "userdata1", "userdata2"})
    public static class CallbackInfo extends Extensible {
        public int mode = WAIT_ANY_ONLY;
        public Callback callback;
        public Pointer userdata1, userdata2;
    }

    public static class CallbackInfoByValue extends CallbackInfo implements Structure.ByValue {}

    @FieldOrder({"future", "completed"})
    public static class FutureWaitInfo extends Structure {
        public long future;
        public int completed;
    }

    @FieldOrder({"chain", "code"})
    public static class ShaderSourceWGSL extends Structure {
        public Chained chain;
        public StringView code;
    }

    @FieldOrder({"usage", "size", "mapped"})
    public static class BufferDescriptor extends Labelled {
        public long usage, size;
        public int mapped;
    }

    @FieldOrder({"module", "entryPoint", "constantCount", "constants"})
    public static class Stage extends Extensible {
        public Pointer module;
        public StringView entryPoint;
        public long constantCount;
        public Pointer constants;
    }

    @FieldOrder({"layout", "compute"})
    public static class ComputePipelineDescriptor extends Labelled {
        public Pointer layout;
        public Stage compute;
    }

    @FieldOrder({"binding", "buffer", "offset", "size", "sampler", "textureView"})
    public static class BindGroupEntry extends Extensible {
        public int binding;
        public Pointer buffer;
        public long offset, size;
        public Pointer sampler, textureView;
    }

    @FieldOrder({"layout", "entryCount", "entries"})
    public static class BindGroupDescriptor extends Labelled {
        public Pointer layout;
        public long entryCount;
        public Pointer entries;
    }

    @FieldOrder({"width", "height", "depth"})
    public static class Extent3D extends Structure {
        public int width, height, depth;
    }

    @FieldOrder({"usage", "dimension", "size", "format", "mipLevels", "samples", "viewFormatCount", "viewFormats"})
    public static class TextureDescriptor extends Labelled {
        public long usage;
        public int dimension;
        public Extent3D size;
        public int format, mipLevels, samples;
        public long viewFormatCount;
        public Pointer viewFormats;
    }

    @FieldOrder({"format", "blend", "writeMask"})
    public static class ColorTargetState extends Extensible {
        public int format;
        public Pointer blend;
        public long writeMask;
    }

    @FieldOrder({"bufferCount", "buffers"})
    public static class VertexState extends Stage {
        public long bufferCount;
        public Pointer buffers;
    }

    @FieldOrder({"targetCount", "targets"})
    public static class FragmentState extends Stage {
        public long targetCount;
        public Pointer targets;
    }

    @FieldOrder({"topology", "indexFormat", "frontFace", "cullMode", "unclippedDepth"})
    public static class PrimitiveState extends Extensible {
        public int topology, indexFormat, frontFace, cullMode, unclippedDepth;
    }

    @FieldOrder({"count", "mask", "alphaToCoverage"})
    public static class MultisampleState extends Extensible {
        public int count, mask, alphaToCoverage;
    }

    @FieldOrder({"layout", "vertex", "primitive", "depthStencil", "multisample", "fragment"})
    public static class RenderPipelineDescriptor extends Labelled {
        public Pointer layout;
        public VertexState vertex;
        public PrimitiveState primitive;
        public Pointer depthStencil;
        public MultisampleState multisample;
        public Pointer fragment;
    }

    @FieldOrder({"view", "depthSlice", "resolveTarget", "loadOp", "storeOp", "clear"})
    public static class ColorAttachment extends Extensible {
        public Pointer view;
        public int depthSlice;
        public Pointer resolveTarget;
        public int loadOp, storeOp;
        public double[] clear = new double[4];
    }

    @FieldOrder({"colorCount", "colors", "depthStencil", "occlusion", "timestamps"})
    public static class RenderPassDescriptor extends Labelled {
        public long colorCount;
        public Pointer colors, depthStencil, occlusion, timestamps;
    }

    @FieldOrder({"texture", "mipLevel", "x", "y", "z", "aspect"})
    public static class TextureInfo extends Structure {
        public Pointer texture;
        public int mipLevel, x, y, z, aspect;
    }

    @FieldOrder({"offset", "bytesPerRow", "rowsPerImage", "buffer"})
    public static class BufferInfo extends Structure {
        public long offset;
        public int bytesPerRow, rowsPerImage;
        public Pointer buffer;
    }

    public interface ObjectCallback extends Callback {
        void invoke(int status, Pointer object, StringView.ByValue message, Pointer userdata1, Pointer userdata2);
    }

    public interface MapCallback extends Callback {
        void invoke(int status, StringView.ByValue message, Pointer userdata1, Pointer userdata2);
    }

    public interface WebGPU extends Library {
        Pointer wgpuCreateInstance(InstanceDescriptor descriptor);
        int wgpuInstanceWaitAny(Pointer instance, long count, FutureWaitInfo waits, long timeout);
        // A WGPUFuture is a struct of one uint64_t, and comes back as one.
        long wgpuInstanceRequestAdapter(Pointer instance, Pointer options, CallbackInfoByValue info);
        long wgpuAdapterRequestDevice(Pointer adapter, Pointer descriptor, CallbackInfoByValue info);
        long wgpuBufferMapAsync(Pointer buffer, long mode, long offset, long size, CallbackInfoByValue info);
        Pointer wgpuBufferGetConstMappedRange(Pointer buffer, long offset, long size);
        Pointer wgpuDeviceGetQueue(Pointer device);
        Pointer wgpuDeviceCreateShaderModule(Pointer device, Labelled descriptor);
        Pointer wgpuDeviceCreateBuffer(Pointer device, BufferDescriptor descriptor);
        Pointer wgpuDeviceCreateTexture(Pointer device, TextureDescriptor descriptor);
        Pointer wgpuTextureCreateView(Pointer texture, Pointer descriptor);
        Pointer wgpuDeviceCreateComputePipeline(Pointer device, ComputePipelineDescriptor descriptor);
        Pointer wgpuDeviceCreateRenderPipeline(Pointer device, RenderPipelineDescriptor descriptor);
        Pointer wgpuComputePipelineGetBindGroupLayout(Pointer pipeline, int group);
        Pointer wgpuDeviceCreateBindGroup(Pointer device, BindGroupDescriptor descriptor);
        Pointer wgpuDeviceCreateCommandEncoder(Pointer device, Pointer descriptor);
        Pointer wgpuCommandEncoderBeginComputePass(Pointer encoder, Pointer descriptor);
        void wgpuComputePassEncoderSetPipeline(Pointer pass, Pointer pipeline);
        void wgpuComputePassEncoderSetBindGroup(Pointer pass, int index, Pointer group, long count, Pointer offsets);
        void wgpuComputePassEncoderDispatchWorkgroups(Pointer pass, int x, int y, int z);
        void wgpuComputePassEncoderEnd(Pointer pass);
        Pointer wgpuCommandEncoderBeginRenderPass(Pointer encoder, RenderPassDescriptor descriptor);
        void wgpuRenderPassEncoderSetPipeline(Pointer pass, Pointer pipeline);
        void wgpuRenderPassEncoderDraw(Pointer pass, int vertices, int instances, int first, int firstInstance);
        void wgpuRenderPassEncoderEnd(Pointer pass);
        void wgpuCommandEncoderCopyBufferToBuffer(
                Pointer encoder, Pointer source, long from, Pointer destination, long to, long size);
        void wgpuCommandEncoderCopyTextureToBuffer(
                Pointer encoder, TextureInfo source, BufferInfo destination, Extent3D size);
        Pointer wgpuCommandEncoderFinish(Pointer encoder, Pointer descriptor);
        void wgpuQueueSubmit(Pointer queue, long count, Pointer[] commands);
        void wgpuQueueWriteBuffer(Pointer queue, Pointer buffer, long offset, int[] data, long size);
    }

    static final String LIBRARY = System.getenv("WGPU_LIB_PATH");
    static final WebGPU wgpu = Native.load(LIBRARY, WebGPU.class);

    /** What C's structs point to. The garbage collector frees a struct's memory with the Java object. */
    final List<Object> kept = new ArrayList<>();

    final Deque<Runnable> releases = new ArrayDeque<>();
    final Pointer instance, device, queue;

    Squares() {
        var descriptor = new InstanceDescriptor();
        descriptor.featureCount = 1;
        descriptor.features = new Memory(4);
        descriptor.features.setInt(0, TIMED_WAIT_ANY);
        instance = own("Instance", wgpu.wgpuCreateInstance(descriptor));
        Pointer adapter = own("Adapter", waitForObject(
                info -> wgpu.wgpuInstanceRequestAdapter(instance, null, info)));
        device = own("Device", waitForObject(info -> wgpu.wgpuAdapterRequestDevice(adapter, null, info)));
        queue = own("Queue", wgpu.wgpuDeviceGetQueue(device));
    }

    /** Notes that the handle is ours to release. Not a Cleaner: that runs late, on another thread, or never. */
    Pointer own(String kind, Pointer handle) {
        var release = NativeLibrary.getInstance(LIBRARY).getFunction("wgpu" + kind + "Release");
        releases.push(() -> release.invoke(new Object[] {handle}));
        return handle;
    }

    void close() {
        releases.forEach(Runnable::run);
    }

    Pointer keep(Structure structure) {
        structure.write();
        kept.add(structure);
        return structure.getPointer();
    }

    /** What a callback brings. */
    static final class Outcome {
        int status;
        Pointer object;
        String message;
    }

    /** Calls `begin` with a callback info, and waits. JNA holds callbacks weakly. */
    Pointer waitFor(Callback callback, Outcome outcome, Function<CallbackInfoByValue, Long> begin) {
        var info = new CallbackInfoByValue();
        info.callback = callback;
        var wait = new FutureWaitInfo();
        wait.future = begin.apply(info);
        wgpu.wgpuInstanceWaitAny(instance, 1, wait, FOREVER);
        Reference.reachabilityFence(callback);
        if (outcome.status != SUCCESS) {
            throw new IllegalStateException(outcome.message); // JNA would print and drop it inside the callback
        }
        return outcome.object;
    }

    Pointer waitForObject(Function<CallbackInfoByValue, Long> begin) {
        var outcome = new Outcome();
        ObjectCallback callback = (status, object, message, userdata1, userdata2) -> {
            outcome.status = status;
            outcome.object = object;
            outcome.message = message.text();
        };
        return waitFor(callback, outcome, begin);
    }

    /** The contents of a buffer once the GPU has filled it, copied. */
    byte[] read(Pointer buffer, int size) {
        var outcome = new Outcome();
        MapCallback callback = (status, message, userdata1, userdata2) -> {
            outcome.status = status;
            outcome.message = message.text();
        };
        waitFor(callback, outcome, info -> wgpu.wgpuBufferMapAsync(buffer, MAP_READ, 0, size, info));
        return wgpu.wgpuBufferGetConstMappedRange(buffer, 0, size).getByteArray(0, size);
    }

    Pointer createBuffer(long usage, long size) {
        var descriptor = new BufferDescriptor();
        descriptor.usage = usage;
        descriptor.size = size;
        return own("Buffer", wgpu.wgpuDeviceCreateBuffer(device, descriptor));
    }

    Pointer loadShader(String path) throws IOException {
        byte[] code = Files.readAllBytes(Path.of(path));
        var source = new ShaderSourceWGSL();
        source.chain.sType = SHADER_SOURCE_WGSL;
        source.code.data = new Memory(code.length);
        source.code.data.write(0, code, 0, code.length);
        source.code.length = code.length;
        var descriptor = new Labelled();
        descriptor.next = keep(source);
        return own("ShaderModule", wgpu.wgpuDeviceCreateShaderModule(device, descriptor));
    }

    void square(Pointer encoder, Pointer numbers) throws IOException {
        var pipelineDescriptor = new ComputePipelineDescriptor();
        pipelineDescriptor.compute.module = loadShader("squares.wgsl");
        pipelineDescriptor.compute.entryPoint.length = STRLEN; // with no name: the only entry point there is
        Pointer pipeline = own("ComputePipeline", wgpu.wgpuDeviceCreateComputePipeline(device, pipelineDescriptor));

        var entry = new BindGroupEntry();
        entry.buffer = numbers;
        entry.size = WHOLE_SIZE;
        var groupDescriptor = new BindGroupDescriptor();
        groupDescriptor.layout = own("BindGroupLayout", wgpu.wgpuComputePipelineGetBindGroupLayout(pipeline, 0));
        groupDescriptor.entryCount = 1;
        groupDescriptor.entries = keep(entry);
        Pointer group = own("BindGroup", wgpu.wgpuDeviceCreateBindGroup(device, groupDescriptor));

        Pointer pass = own("ComputePassEncoder", wgpu.wgpuCommandEncoderBeginComputePass(encoder, null));
        wgpu.wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpu.wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, null);
        wgpu.wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        wgpu.wgpuComputePassEncoderEnd(pass);
    }

    Pointer createRenderPipeline() throws IOException {
        Pointer triangle = loadShader("picture.wgsl");
        var target = new ColorTargetState();
        target.format = RGBA8_UNORM;
        target.writeMask = COLOR_WRITE_ALL;
        var fragment = new FragmentState();
        fragment.module = triangle;
        fragment.entryPoint.length = STRLEN;
        fragment.targetCount = 1;
        fragment.targets = keep(target);
        var descriptor = new RenderPipelineDescriptor();
        descriptor.vertex.module = triangle;
        descriptor.vertex.entryPoint.length = STRLEN;
        descriptor.multisample.count = 1;
        descriptor.multisample.mask = UNDEFINED;
        descriptor.fragment = keep(fragment);
        return own("RenderPipeline", wgpu.wgpuDeviceCreateRenderPipeline(device, descriptor));
    }

    void draw(Pointer encoder, Pointer pixels) throws IOException {
        var textureDescriptor = new TextureDescriptor();
        textureDescriptor.usage = RENDER_ATTACHMENT | TEXTURE_COPY_SRC;
        textureDescriptor.size.width = SIDE;
        textureDescriptor.size.height = SIDE;
        textureDescriptor.size.depth = 1;
        textureDescriptor.format = RGBA8_UNORM;
        textureDescriptor.mipLevels = 1;
        textureDescriptor.samples = 1;
        Pointer texture = own("Texture", wgpu.wgpuDeviceCreateTexture(device, textureDescriptor));

        var attachment = new ColorAttachment();
        attachment.view = own("TextureView", wgpu.wgpuTextureCreateView(texture, null));
        attachment.depthSlice = UNDEFINED;
        attachment.loadOp = CLEAR;
        attachment.storeOp = STORE;
        attachment.clear[3] = 1;
        var passDescriptor = new RenderPassDescriptor();
        passDescriptor.colorCount = 1;
        passDescriptor.colors = keep(attachment);
        Pointer pass = own("RenderPassEncoder", wgpu.wgpuCommandEncoderBeginRenderPass(encoder, passDescriptor));
        wgpu.wgpuRenderPassEncoderSetPipeline(pass, createRenderPipeline());
        wgpu.wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        wgpu.wgpuRenderPassEncoderEnd(pass);

        var source = new TextureInfo();
        source.texture = texture;
        var destination = new BufferInfo();
        destination.bytesPerRow = PADDED_ROW;
        destination.rowsPerImage = UNDEFINED;
        destination.buffer = pixels;
        wgpu.wgpuCommandEncoderCopyTextureToBuffer(encoder, source, destination, textureDescriptor.size);
    }

    static int fnv1a(byte[] rows) {
        int hash = 0x811c9dc5;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < ROW; x++) {
                hash = (hash ^ (rows[y * PADDED_ROW + x] & 0xff)) * 0x01000193;
            }
        }
        return hash;
    }

    static void savePng(String path, byte[] rows) throws IOException {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int at = y * PADDED_ROW + 4 * x;
                picture.setRGB(x, y, (rows[at + 3] & 0xff) << 24 | (rows[at] & 0xff) << 16
                        | (rows[at + 1] & 0xff) << 8 | rows[at + 2] & 0xff);
            }
        }
        ImageIO.write(picture, "png", new File(path));
    }

    void run(String path) throws IOException {
        int[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        int size = 4 * values.length;
        Pointer numbers = createBuffer(STORAGE | COPY_DST | COPY_SRC, size);
        Pointer squares = createBuffer(MAP_READ | COPY_DST, size);
        Pointer pixels = createBuffer(MAP_READ | COPY_DST, PADDED_ROW * SIDE);
        wgpu.wgpuQueueWriteBuffer(queue, numbers, 0, values, size);

        Pointer encoder = own("CommandEncoder", wgpu.wgpuDeviceCreateCommandEncoder(device, null));
        square(encoder, numbers);
        wgpu.wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, size);
        draw(encoder, pixels);
        Pointer commands = own("CommandBuffer", wgpu.wgpuCommandEncoderFinish(encoder, null));
        wgpu.wgpuQueueSubmit(queue, 1, new Pointer[] {commands});

        var results = ByteBuffer.wrap(read(squares, size)).order(ByteOrder.nativeOrder());
        for (int i = 0; i < values.length; i++) {
            System.out.print(results.getInt() + " ");
        }
        byte[] rows = read(pixels, PADDED_ROW * SIDE);
        System.out.printf("%08x%n", fnv1a(rows));
        if (path != null) {
            savePng(path, rows);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var squares = new Squares();
        squares.run(arguments.length > 0 ? arguments[0] : null);
        squares.close();
    }
}
