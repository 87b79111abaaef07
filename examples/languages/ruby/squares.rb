# Squares a few numbers and draws a triangle into a PNG, in Ruby through Fiddle, which is part of it.
#
#     WGPU_LIB_PATH=../../target/release/libwgpu_native.so ruby ruby/squares.rb picture.png
#
# A callback from a thread that is not Ruby's ends Ruby. With the mode WaitAnyOnly there is none:
# callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.

require "fiddle/import"
require "zlib"

SIDE = 240
ROW = 4 * SIDE
PADDED_ROW = (ROW + 255) / 256 * 256 # a row of a texture takes a multiple of 256 bytes in a buffer

STRLEN = WHOLE_SIZE = FOREVER = 2**64 - 1
UNDEFINED = 2**32 - 1
WAIT_ANY_ONLY = TIMED_WAIT_ANY = SUCCESS = 1
SHADER_SOURCE_WGSL = 2
MAP_READ, COPY_SRC, COPY_DST, STORAGE = 1, 4, 8, 0x80 # WGPUBufferUsage
TEXTURE_COPY_SRC, RENDER_ATTACHMENT = 1, 0x10 # WGPUTextureUsage
RGBA8_UNORM, CLEAR, STORE, COLOR_WRITE_ALL = 0x16, 2, 1, 0xF

module WebGPU
  extend Fiddle::Importer
  dlload ENV.fetch("WGPU_LIB_PATH")

  # Fiddle passes no structs by value. A callback info has 40 bytes: other machines take a pointer to
  # it, and x86-64 takes it on the stack, where its members go as arguments once six registers are full.
  ON_STACK = RbConfig::CONFIG["host_cpu"] == "x86_64" && RUBY_PLATFORM !~ /mswin|mingw/
  WORD = "uint64_t"
  INFO = ON_STACK ? [WORD] * 5 : ["void *"]

  # What is there before the struct, filled up to the registers.
  def self.before_info(values, filler)
    ON_STACK ? values + [filler] * (6 - values.length) : values
  end

  def self.extern_with_info(name, *before)
    extern "uint64_t #{name}(#{(before_info(before, WORD) + INFO).join(', ')})"
  end

  extern "void *wgpuCreateInstance(void *descriptor)"
  extern "uint32_t wgpuInstanceWaitAny(void *instance, size_t count, void *waits, uint64_t timeout)"
  # A WGPUFuture is a struct of one uint64_t, and comes back as one.
  extern_with_info "wgpuInstanceRequestAdapter", "void *instance", "void *options"
  extern_with_info "wgpuAdapterRequestDevice", "void *adapter", "void *descriptor"
  extern_with_info "wgpuBufferMapAsync", "void *buffer", "uint64_t mode", "size_t offset", "size_t size"
  extern "void *wgpuBufferGetConstMappedRange(void *buffer, size_t offset, size_t size)"
  extern "void *wgpuDeviceGetQueue(void *device)"
  extern "void *wgpuDeviceCreateShaderModule(void *device, void *descriptor)"
  extern "void *wgpuDeviceCreateBuffer(void *device, void *descriptor)"
  extern "void *wgpuDeviceCreateTexture(void *device, void *descriptor)"
  extern "void *wgpuTextureCreateView(void *texture, void *descriptor)"
  extern "void *wgpuDeviceCreateComputePipeline(void *device, void *descriptor)"
  extern "void *wgpuDeviceCreateRenderPipeline(void *device, void *descriptor)"
  extern "void *wgpuComputePipelineGetBindGroupLayout(void *pipeline, uint32_t group)"
  extern "void *wgpuDeviceCreateBindGroup(void *device, void *descriptor)"
  extern "void *wgpuDeviceCreateCommandEncoder(void *device, void *descriptor)"
  extern "void *wgpuCommandEncoderBeginComputePass(void *encoder, void *descriptor)"
  extern "void wgpuComputePassEncoderSetPipeline(void *pass, void *pipeline)"
  extern "void wgpuComputePassEncoderSetBindGroup(void *pass, uint32_t index, void *group, size_t count, void *offsets)"
  extern "void wgpuComputePassEncoderDispatchWorkgroups(void *pass, uint32_t x, uint32_t y, uint32_t z)"
  extern "void wgpuComputePassEncoderEnd(void *pass)"
  extern "void *wgpuCommandEncoderBeginRenderPass(void *encoder, void *descriptor)"
  extern "void wgpuRenderPassEncoderSetPipeline(void *pass, void *pipeline)"
  extern "void wgpuRenderPassEncoderDraw(void *pass, uint32_t vertices, uint32_t instances, uint32_t, uint32_t)"
  extern "void wgpuRenderPassEncoderEnd(void *pass)"
  extern "void wgpuCommandEncoderCopyBufferToBuffer(void *encoder, void *, uint64_t, void *, uint64_t, uint64_t size)"
  extern "void wgpuCommandEncoderCopyTextureToBuffer(void *encoder, void *source, void *destination, void *size)"
  extern "void *wgpuCommandEncoderFinish(void *encoder, void *descriptor)"
  extern "void wgpuQueueSubmit(void *queue, size_t count, void *commands)"
  extern "void wgpuQueueWriteBuffer(void *queue, void *buffer, uint64_t offset, void *data, size_t size)"

  # A string view has two members, and arrives as two arguments on 64-bit machines but Windows'.
  OBJECT_CALLBACK = [Fiddle::TYPE_VOID, [-Fiddle::TYPE_INT, Fiddle::TYPE_UINTPTR_T, Fiddle::TYPE_VOIDP,
                                         Fiddle::TYPE_SIZE_T, Fiddle::TYPE_VOIDP, Fiddle::TYPE_VOIDP]].freeze
  MAP_CALLBACK = [Fiddle::TYPE_VOID, [-Fiddle::TYPE_INT, Fiddle::TYPE_VOIDP, Fiddle::TYPE_SIZE_T,
                                      Fiddle::TYPE_VOIDP, Fiddle::TYPE_VOIDP]].freeze
end

# Notes that `handle` is ours to release. Not Fiddle::Pointer's free function: that runs late, if ever.
OWNED = []
def own(kind, handle)
  OWNED.unshift([kind, handle])
  handle
end

# A struct, and what its pointers point to, for as long as the program runs. J is 64 bits, L 32.
KEPT = []
def struct(template, *values)
  words = values.map do |value|
    case value
    when Integer, Float then value
    when String then Fiddle::Pointer[value].to_i
    else value.to_i # a handle
    end
  end
  KEPT.push(values, words.pack(template))
  KEPT.last
end

# Gives the block the arguments of a callback info, waits for the future that it returns, and returns
# the object that the callback gets, if any.
def wait_for(type, *before)
  status = message = object = nil
  callback = Fiddle::Closure::BlockCaller.new(*type) do |its_status, *arguments|
    *handle, data, length, _userdata1, _userdata2 = arguments
    status, object, message = its_status, handle.first, data[0, length]
  end
  info = [0, WAIT_ANY_ONLY, callback.to_i, 0, 0]
  info = [struct("J5", *info)] unless WebGPU::ON_STACK
  future = yield(*WebGPU.before_info(before, 0), *info)
  WebGPU.wgpuInstanceWaitAny($instance, 1, struct("JLx4", future, 0), FOREVER)
  raise message unless status == SUCCESS # and not inside the callback: Ruby would leave it by a longjmp

  object
end

# A stage whose entry point is the only one that fits, as the members next, module, entryPoint,
# constantCount and constants. What is 0 in a struct is the default for most members.
def stage(path)
  code = File.binread(path)
  source = struct("JLx4 JJ", 0, SHADER_SOURCE_WGSL, code, code.bytesize)
  shader = own("ShaderModule", WebGPU.wgpuDeviceCreateShaderModule($device, struct("J JJ", source, 0, 0)))
  [0, shader, 0, STRLEN, 0, 0]
end

def create_buffer(usage, size)
  own("Buffer", WebGPU.wgpuDeviceCreateBuffer($device, struct("J JJ J J Lx4", 0, 0, 0, usage, size, 0)))
end

def square(encoder, numbers)
  pipeline = own("ComputePipeline", WebGPU.wgpuDeviceCreateComputePipeline(
    $device, struct("J JJ J J6", 0, 0, 0, 0, *stage("squares.wgsl"))))
  layout = own("BindGroupLayout", WebGPU.wgpuComputePipelineGetBindGroupLayout(pipeline, 0))
  entry = struct("J Lx4 J J J J J", 0, 0, numbers, 0, WHOLE_SIZE, 0, 0)
  group = own("BindGroup", WebGPU.wgpuDeviceCreateBindGroup(
    $device, struct("J JJ J J J", 0, 0, 0, layout, 1, entry)))
  pass = own("ComputePassEncoder", WebGPU.wgpuCommandEncoderBeginComputePass(encoder, nil))
  WebGPU.wgpuComputePassEncoderSetPipeline(pass, pipeline)
  WebGPU.wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, nil)
  WebGPU.wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1)
  WebGPU.wgpuComputePassEncoderEnd(pass)
end

def create_render_pipeline
  triangle = stage("picture.wgsl")
  target = struct("J Lx4 J J", 0, RGBA8_UNORM, 0, COLOR_WRITE_ALL)
  fragment = struct("J6 J J", *triangle, 1, target)
  vertex = [*triangle, 0, 0]
  primitive = [0, 0, 0, 0, 0, 0]
  multisample = [0, 1, UNDEFINED, 0]
  own("RenderPipeline", WebGPU.wgpuDeviceCreateRenderPipeline($device, struct(
    "J JJ J J8 JL5x4 J JL3x4 J", 0, 0, 0, 0, *vertex, *primitive, 0, *multisample, fragment)))
end

def draw(encoder, pixels)
  texture = own("Texture", WebGPU.wgpuDeviceCreateTexture($device, struct(
    "J JJ J L L3 L L L x4 J J", 0, 0, 0, RENDER_ATTACHMENT | TEXTURE_COPY_SRC, 0, SIDE, SIDE, 1, RGBA8_UNORM, 1, 1,
    0, 0)))
  view = own("TextureView", WebGPU.wgpuTextureCreateView(texture, nil))
  color = struct("J J Lx4 J L L d4", 0, view, UNDEFINED, 0, CLEAR, STORE, 0.0, 0.0, 0.0, 1.0)
  pass = own("RenderPassEncoder", WebGPU.wgpuCommandEncoderBeginRenderPass(
    encoder, struct("J JJ J J J J J", 0, 0, 0, 1, color, 0, 0, 0)))
  WebGPU.wgpuRenderPassEncoderSetPipeline(pass, create_render_pipeline)
  WebGPU.wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0)
  WebGPU.wgpuRenderPassEncoderEnd(pass)
  WebGPU.wgpuCommandEncoderCopyTextureToBuffer(
    encoder, struct("J L L3 L x4", texture, 0, 0, 0, 0, 0), struct("J L L J", 0, PADDED_ROW, UNDEFINED, pixels),
    struct("L3", SIDE, SIDE, 1))
end

# The bytes of a buffer, copied: what is mapped is gone with the buffer.
def read(buffer, size)
  wait_for(WebGPU::MAP_CALLBACK, buffer, MAP_READ, 0, size) { |*arguments| WebGPU.wgpuBufferMapAsync(*arguments) }
  WebGPU.wgpuBufferGetConstMappedRange(buffer, 0, size)[0, size]
end

def fnv1a(bytes)
  bytes.each_byte.reduce(0x811c9dc5) { |hash, byte| (hash ^ byte) * 0x01000193 & 0xFFFFFFFF }
end

def save_png(path, rows)
  chunk = ->(kind, data) { [data.bytesize].pack("N") + kind + data + [Zlib.crc32(kind + data)].pack("N") }
  File.binwrite(path, "\x89PNG\r\n\x1a\n".b +
    chunk.call("IHDR", [SIDE, SIDE, 8, 6, 0, 0, 0].pack("NNC5")) +
    chunk.call("IDAT", Zlib.deflate(rows.map { |row| "\0".b + row }.join)) + chunk.call("IEND", "".b))
end

$instance = own("Instance", WebGPU.wgpuCreateInstance(struct("J J J J", 0, 1, [TIMED_WAIT_ANY].pack("L"), 0)))
adapter = own("Adapter", wait_for(WebGPU::OBJECT_CALLBACK, $instance, 0) do |*arguments|
  WebGPU.wgpuInstanceRequestAdapter(*arguments)
end)
$device = own("Device", wait_for(WebGPU::OBJECT_CALLBACK, adapter, 0) do |*arguments|
  WebGPU.wgpuAdapterRequestDevice(*arguments)
end)
queue = own("Queue", WebGPU.wgpuDeviceGetQueue($device))

values = (1..8).to_a.pack("L*")
numbers = create_buffer(STORAGE | COPY_DST | COPY_SRC, values.bytesize)
squares = create_buffer(MAP_READ | COPY_DST, values.bytesize)
pixels = create_buffer(MAP_READ | COPY_DST, PADDED_ROW * SIDE)
WebGPU.wgpuQueueWriteBuffer(queue, numbers, 0, values, values.bytesize)

encoder = own("CommandEncoder", WebGPU.wgpuDeviceCreateCommandEncoder($device, nil))
square(encoder, numbers)
WebGPU.wgpuCommandEncoderCopyBufferToBuffer(encoder, numbers, 0, squares, 0, values.bytesize)
draw(encoder, pixels)
commands = own("CommandBuffer", WebGPU.wgpuCommandEncoderFinish(encoder, nil))
WebGPU.wgpuQueueSubmit(queue, 1, struct("J", commands))

results = read(squares, values.bytesize).unpack("L*")
padded = read(pixels, PADDED_ROW * SIDE)
rows = (0...SIDE).map { |y| padded.byteslice(y * PADDED_ROW, ROW) }
puts "#{results.join(' ')} #{format('%08x', fnv1a(rows.join))}"
save_png(ARGV[0], rows) if ARGV[0]

OWNED.each do |kind, handle|
  Fiddle::Function.new(WebGPU.handler["wgpu#{kind}Release"], [Fiddle::TYPE_VOIDP], Fiddle::TYPE_VOID).call(handle)
end
