# Squares a few numbers and draws a triangle into a PNG, in Perl through FFI::Platypus.
#
#     WGPU_LIB_PATH=../../target/release/libwgpu_native.so perl perl/squares.pl picture.png
#
# A callback from a thread that is not Perl's crashes Perl. With the mode WaitAnyOnly there is none:
# callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.
use v5.36;

# Structs that are passed by value. Only these need a record; the others are packed.
package CallbackInfo {
    use FFI::Platypus::Record;
    record_layout_1(qw(
        opaque next  uint32 mode  opaque callback  opaque userdata1  opaque userdata2
    ));
}

package Message {
    use FFI::Platypus::Record;
    record_layout_1(qw(opaque data  size_t length));
}

package main;

use Compress::Zlib qw(compress crc32);
use FFI::Platypus 2.00;
use FFI::Platypus::Buffer qw(scalar_to_pointer buffer_to_scalar);

use constant SIDE => 240;
use constant ROW  => 4 * SIDE;

# A row of a texture takes a multiple of 256 bytes in a buffer.
use constant PADDED_ROW => int((ROW + 255) / 256) * 256;

use constant { STRLEN => ~0, WHOLE_SIZE => ~0, FOREVER => ~0, UNDEFINED => 0xffffffff };
use constant { WAIT_ANY_ONLY => 1, TIMED_WAIT_ANY => 1, SHADER_SOURCE_WGSL => 2, SUCCESS => 1 };
use constant { MAP_READ => 1, COPY_SRC => 4, COPY_DST => 8, STORAGE => 0x80 };    # WGPUBufferUsage
use constant { TEXTURE_COPY_SRC => 1, RENDER_ATTACHMENT => 0x10 };                # WGPUTextureUsage
use constant { RGBA8_UNORM => 0x16, CLEAR => 2, STORE => 1, COLOR_WRITE_ALL => 0xf };

my $ffi = FFI::Platypus->new(api => 2, lib => $ENV{WGPU_LIB_PATH} // die 'WGPU_LIB_PATH names the library');
$ffi->type('record(CallbackInfo)' => 'CallbackInfo');
$ffi->type('record(Message)' => 'Message');
$ffi->type('(uint32, opaque, Message, opaque, opaque)->void' => 'ObjectCallback');
$ffi->type('(uint32, Message, opaque, opaque)->void' => 'MapCallback');

# The functions of webgpu.h, without their prefix. Descriptors go as strings of bytes.
sub attach ($name, $arguments, $result = 'void') {
    $ffi->attach(["wgpu$name" => $name], $arguments, $result);
}
attach CreateInstance => ['string'] => 'opaque';
attach InstanceWaitAny => ['opaque', 'size_t', 'string', 'uint64'] => 'uint32';
# A WGPUFuture is a struct of one uint64_t, and comes back as one.
attach InstanceRequestAdapter => ['opaque', 'opaque', 'CallbackInfo'] => 'uint64';
attach AdapterRequestDevice => ['opaque', 'opaque', 'CallbackInfo'] => 'uint64';
attach BufferMapAsync => ['opaque', 'uint64', 'size_t', 'size_t', 'CallbackInfo'] => 'uint64';
attach BufferGetConstMappedRange => ['opaque', 'size_t', 'size_t'] => 'opaque';
attach DeviceGetQueue => ['opaque'] => 'opaque';
attach "DeviceCreate$_" => ['opaque', 'string'] => 'opaque'
    for qw(ShaderModule Buffer Texture ComputePipeline RenderPipeline BindGroup CommandEncoder);
attach TextureCreateView => ['opaque', 'string'] => 'opaque';
attach ComputePipelineGetBindGroupLayout => ['opaque', 'uint32'] => 'opaque';
attach CommandEncoderBeginComputePass => ['opaque', 'string'] => 'opaque';
attach ComputePassEncoderSetPipeline => ['opaque', 'opaque'];
attach ComputePassEncoderSetBindGroup => ['opaque', 'uint32', 'opaque', 'size_t', 'opaque'];
attach ComputePassEncoderDispatchWorkgroups => ['opaque', 'uint32', 'uint32', 'uint32'];
attach ComputePassEncoderEnd => ['opaque'];
attach CommandEncoderBeginRenderPass => ['opaque', 'string'] => 'opaque';
attach RenderPassEncoderSetPipeline => ['opaque', 'opaque'];
attach RenderPassEncoderDraw => ['opaque', ('uint32') x 4];
attach RenderPassEncoderEnd => ['opaque'];
attach CommandEncoderCopyBufferToBuffer => ['opaque', 'opaque', 'uint64', 'opaque', 'uint64', 'uint64'];
attach CommandEncoderCopyTextureToBuffer => ['opaque', 'string', 'string', 'string'];
attach CommandEncoderFinish => ['opaque', 'string'] => 'opaque';
attach QueueSubmit => ['opaque', 'size_t', 'string'];
attach QueueWriteBuffer => ['opaque', 'opaque', 'uint64', 'string', 'size_t'];

my ($instance, $device, @owned);

# Notes that a handle is ours to release. Not DESTROY: at the end of a program its order is anyone's guess.
sub own ($kind, $handle) {
    unshift @owned, [$kind, $handle];
    return $handle;
}

# Calls `$begin` with a callback info, waits, and returns the object that the callback gets, if any.
sub wait_for ($type, $begin) {
    my ($status, $object, $message);
    # A variable, so that it lives while the library may call it.
    my $callback = $ffi->closure(sub ($its_status, @arguments) {
        my $view = $arguments[-3];
        $status  = $its_status;
        $object  = $arguments[-4];
        $message = $view->length ? buffer_to_scalar($view->data, $view->length) : '';
    });
    my $info = CallbackInfo->new(mode => WAIT_ANY_ONLY, callback => $ffi->cast($type => 'opaque', $callback));
    my $future = $begin->($info);
    InstanceWaitAny($instance, 1, pack('Q L x4', $future, 0), FOREVER);
    die "$message\n" unless $status == SUCCESS;    # and not inside the callback: that would only warn
    return $object;
}

# A stage whose entry point is the only one that fits, as the members next, module, entryPoint,
# constantCount and constants. What is 0 in a struct is the default for most members.
sub stage ($path) {
    open my $file, '<:raw', $path or die "$path: $!";
    my $code = do { local $/; <$file> };
    my $source = pack 'Q L x4 Q Q', 0, SHADER_SOURCE_WGSL, scalar_to_pointer($code), length $code;
    my $descriptor = pack 'Q Q Q', scalar_to_pointer($source), 0, 0;
    return (0, own(ShaderModule => DeviceCreateShaderModule($device, $descriptor)), 0, STRLEN, 0, 0);
}

sub create_buffer ($usage, $size) {
    return own(Buffer => DeviceCreateBuffer($device, pack 'Q QQ Q Q L x4', 0, 0, 0, $usage, $size, 0));
}

sub square ($encoder, $numbers) {
    my $pipeline = own(ComputePipeline => DeviceCreateComputePipeline(
        $device, pack('Q QQ Q Q6', 0, 0, 0, 0, stage('squares.wgsl'))));
    my $layout = own(BindGroupLayout => ComputePipelineGetBindGroupLayout($pipeline, 0));
    my $entry = pack 'Q L x4 Q Q Q Q Q', 0, 0, $numbers, 0, WHOLE_SIZE, 0, 0;
    my $group = own(BindGroup => DeviceCreateBindGroup(
        $device, pack('Q QQ Q Q Q', 0, 0, 0, $layout, 1, scalar_to_pointer($entry))));
    my $pass = own(ComputePassEncoder => CommandEncoderBeginComputePass($encoder, undef));
    ComputePassEncoderSetPipeline($pass, $pipeline);
    ComputePassEncoderSetBindGroup($pass, 0, $group, 0, undef);
    ComputePassEncoderDispatchWorkgroups($pass, 1, 1, 1);
    ComputePassEncoderEnd($pass);
}

sub create_render_pipeline () {
    my @triangle = stage('picture.wgsl');
    my $target = pack 'Q L x4 Q Q', 0, RGBA8_UNORM, 0, COLOR_WRITE_ALL;
    my $fragment = pack 'Q6 Q Q', @triangle, 1, scalar_to_pointer($target);
    my @vertex = (@triangle, 0, 0);
    my @primitive = (0) x 6;
    my @multisample = (0, 1, UNDEFINED, 0);
    return own(RenderPipeline => DeviceCreateRenderPipeline($device, pack(
        'Q QQ Q Q8 Q L5 x4 Q Q L3 x4 Q',
        0, 0, 0, 0, @vertex, @primitive, 0, @multisample, scalar_to_pointer($fragment))));
}

sub draw ($encoder, $pixels) {
    my $size = pack 'L3', SIDE, SIDE, 1;
    my $usage = RENDER_ATTACHMENT | TEXTURE_COPY_SRC;
    my $texture = own(Texture => DeviceCreateTexture($device, pack(
        'Q QQ Q L a12 L L L x4 Q Q', 0, 0, 0, $usage, 0, $size, RGBA8_UNORM, 1, 1, 0, 0)));
    my $view = own(TextureView => TextureCreateView($texture, undef));
    my $color = pack 'Q Q L x4 Q L L d4', 0, $view, UNDEFINED, 0, CLEAR, STORE, 0, 0, 0, 1;
    my $pass = own(RenderPassEncoder => CommandEncoderBeginRenderPass(
        $encoder, pack('Q QQ Q Q Q Q Q', 0, 0, 0, 1, scalar_to_pointer($color), 0, 0, 0)));
    RenderPassEncoderSetPipeline($pass, create_render_pipeline());
    RenderPassEncoderDraw($pass, 3, 1, 0, 0);
    RenderPassEncoderEnd($pass);
    CommandEncoderCopyTextureToBuffer(
        $encoder, pack('Q L L3 L x4', $texture, 0, 0, 0, 0, 0),
        pack('Q L L Q', 0, PADDED_ROW, UNDEFINED, $pixels), $size);
}

# The bytes of a buffer, copied: what is mapped is gone with the buffer.
sub read_buffer ($buffer, $size) {
    wait_for(MapCallback => sub ($info) { BufferMapAsync($buffer, MAP_READ, 0, $size, $info) });
    return buffer_to_scalar(BufferGetConstMappedRange($buffer, 0, $size), $size);
}

sub fnv1a ($bytes) {
    my $hash = 0x811c9dc5;
    $hash = ($hash ^ $_) * 0x01000193 & 0xffffffff for unpack 'C*', $bytes;
    return $hash;
}

sub save_png ($path, @rows) {
    my $chunk = sub ($kind, $data) { pack('N', length $data) . $kind . $data . pack('N', crc32($kind . $data)) };
    open my $file, '>:raw', $path or die "$path: $!";
    print $file "\x89PNG\r\n\x1a\n", $chunk->(IHDR => pack 'N2 C5', SIDE, SIDE, 8, 6, 0, 0, 0),
        $chunk->(IDAT => compress(join '', map { "\0$_" } @rows)), $chunk->(IEND => '');
    close $file or die "$path: $!";
}

my $timed = pack 'L', TIMED_WAIT_ANY;
$instance = own(Instance => CreateInstance(pack 'Q Q Q Q', 0, 1, scalar_to_pointer($timed), 0));
my $adapter = own(Adapter => wait_for(
    ObjectCallback => sub ($info) { InstanceRequestAdapter($instance, undef, $info) }));
$device = own(Device => wait_for(ObjectCallback => sub ($info) { AdapterRequestDevice($adapter, undef, $info) }));
my $queue = own(Queue => DeviceGetQueue($device));

my $values = pack 'L8', 1 .. 8;
my $numbers = create_buffer(STORAGE | COPY_DST | COPY_SRC, length $values);
my $squares = create_buffer(MAP_READ | COPY_DST, length $values);
my $pixels = create_buffer(MAP_READ | COPY_DST, PADDED_ROW * SIDE);
QueueWriteBuffer($queue, $numbers, 0, $values, length $values);

my $encoder = own(CommandEncoder => DeviceCreateCommandEncoder($device, undef));
square($encoder, $numbers);
CommandEncoderCopyBufferToBuffer($encoder, $numbers, 0, $squares, 0, length $values);
draw($encoder, $pixels);
my $commands = own(CommandBuffer => CommandEncoderFinish($encoder, undef));
QueueSubmit($queue, 1, pack 'Q', $commands);

my @results = unpack 'L*', read_buffer($squares, length $values);
my $padded = read_buffer($pixels, PADDED_ROW * SIDE);
my @rows = map { substr $padded, $_ * PADDED_ROW, ROW } 0 .. SIDE - 1;
say "@results ", sprintf '%08x', fnv1a(join '', @rows);
save_png($ARGV[0], @rows) if @ARGV;

for (@owned) {
    my ($kind, $handle) = @$_;
    $ffi->function("wgpu${kind}Release" => ['opaque'])->call($handle);
}
