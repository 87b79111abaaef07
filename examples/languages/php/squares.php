<?php
// Squares a few numbers and draws a triangle into a PNG, in PHP through FFI and the header as it is.
//
//     WGPU_LIB_PATH=../../target/release/libwgpu_native.so php php/squares.php picture.png
//
// A callback from another thread would run PHP while PHP runs. With the mode WaitAnyOnly there is none:
// callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.

declare(strict_types=1);

const HEADER = __DIR__ . '/../../../include/webgpu/webgpu.h';
const SIDE = 240;
const ROW = 4 * SIDE;
const PADDED_ROW = 256 * ((ROW + 255) >> 8); // a row of a texture takes a multiple of 256 bytes in a buffer

// PHP has no unsigned integers: -1 is 2^64 - 1 to a uint64_t.
const STRLEN = -1, WHOLE_SIZE = -1, FOREVER = -1, UNDEFINED = 0xFFFFFFFF;

// FFI::cdef() reads no preprocessor's lines and no values of constants. Enums it knows, flags we read.
$lines = explode("\n", shell_exec('cc -E ' . escapeshellarg(HEADER)));
$declarations = '';
$ours = false;
foreach ($lines as $line) {
    if (str_starts_with($line, '# ')) {
        $ours = str_contains($line, HEADER);
    } elseif (preg_match('/^static const \w+ (\w+) = (0x\w+);/', $line, $flag)) {
        define($flag[1], hexdec($flag[2]));
    } elseif ($ours) {
        $declarations .= "$line\n";
    }
}
$wgpu = FFI::cdef($declarations, getenv('WGPU_LIB_PATH'));

/** A struct with these members; the others are 0, for most the default. */
function make(string $type, array $members = []): FFI\CData
{
    global $wgpu;
    $struct = $wgpu->new($type);
    fill($struct, $members);
    return $struct;
}

function fill(FFI\CData $struct, array $members): void
{
    foreach ($members as $name => $value) {
        if (is_array($value)) {
            fill($struct->$name, $value);
        } else {
            $struct->$name = $value;
        }
    }
}

$owned = [];

/** Notes that the handle is ours to release. PHP's own end of a CData knows nothing of ours. */
function own(string $kind, FFI\CData $handle): FFI\CData
{
    global $owned;
    array_unshift($owned, [$kind, $handle]);
    return $handle;
}

/** Calls $begin with a callback info, waits, and returns the object that the callback gets, if any. */
function wait_for(string $kind, Closure $begin): ?FFI\CData
{
    global $wgpu, $instance;
    [$status, $object, $message] = [0, null, ''];
    // PHP frees callbacks at the end of the program, and not before.
    $callback = function (int $itsStatus, ...$arguments) use (&$status, &$object, &$message) {
        $view = $arguments[count($arguments) - 3];
        $message = $view->length ? FFI::string($view->data, $view->length) : '';
        $object = count($arguments) > 3 ? $arguments[0] : null;
        $status = $itsStatus;
    };
    $info = make("WGPU{$kind}CallbackInfo", ['mode' => $wgpu->WGPUCallbackMode_WaitAnyOnly, 'callback' => $callback]);
    $wait = make('WGPUFutureWaitInfo');
    $wait->future = $begin($info);
    $wgpu->wgpuInstanceWaitAny($instance, 1, FFI::addr($wait), FOREVER);
    if ($status !== 1) { // Success, in every enum of statuses
        throw new RuntimeException($message); // and not inside the callback: that would end PHP
    }
    return $object;
}

/** Bytes for C, which a PHP string would not keep where they are. */
function bytes(string $string): FFI\CData
{
    $bytes = FFI::new('char[' . strlen($string) . ']');
    FFI::memcpy($bytes, $string, strlen($string));
    return $bytes;
}

function load_shader(string $path): FFI\CData
{
    global $wgpu, $device;
    $code = bytes(file_get_contents($path));
    $source = make('WGPUShaderSourceWGSL', [
        'chain' => ['sType' => $wgpu->WGPUSType_ShaderSourceWGSL],
        'code' => ['data' => FFI::addr($code[0]), 'length' => count($code)],
    ]);
    $descriptor = make('WGPUShaderModuleDescriptor', ['nextInChain' => FFI::addr($source->chain)]);
    return own('ShaderModule', $wgpu->wgpuDeviceCreateShaderModule($device, FFI::addr($descriptor)));
}

function create_buffer(int $usage, int $size): FFI\CData
{
    global $wgpu, $device;
    $descriptor = make('WGPUBufferDescriptor', ['usage' => $usage, 'size' => $size]);
    return own('Buffer', $wgpu->wgpuDeviceCreateBuffer($device, FFI::addr($descriptor)));
}

function square(FFI\CData $encoder, FFI\CData $numbers): void
{
    global $wgpu, $device;
    $descriptor = make('WGPUComputePipelineDescriptor', [
        'compute' => ['module' => load_shader('squares.wgsl'), 'entryPoint' => ['length' => STRLEN]],
    ]);
    $pipeline = own('ComputePipeline', $wgpu->wgpuDeviceCreateComputePipeline($device, FFI::addr($descriptor)));
    $layout = own('BindGroupLayout', $wgpu->wgpuComputePipelineGetBindGroupLayout($pipeline, 0));
    $entry = make('WGPUBindGroupEntry', ['buffer' => $numbers, 'size' => WHOLE_SIZE]);
    $descriptor = make('WGPUBindGroupDescriptor', [
        'layout' => $layout, 'entryCount' => 1, 'entries' => FFI::addr($entry),
    ]);
    $group = own('BindGroup', $wgpu->wgpuDeviceCreateBindGroup($device, FFI::addr($descriptor)));
    $pass = own('ComputePassEncoder', $wgpu->wgpuCommandEncoderBeginComputePass($encoder, null));
    $wgpu->wgpuComputePassEncoderSetPipeline($pass, $pipeline);
    $wgpu->wgpuComputePassEncoderSetBindGroup($pass, 0, $group, 0, null);
    $wgpu->wgpuComputePassEncoderDispatchWorkgroups($pass, 1, 1, 1);
    $wgpu->wgpuComputePassEncoderEnd($pass);
}

function create_render_pipeline(int $format): FFI\CData
{
    global $wgpu, $device;
    $stage = ['module' => load_shader('picture.wgsl'), 'entryPoint' => ['length' => STRLEN]];
    $target = make('WGPUColorTargetState', ['format' => $format, 'writeMask' => WGPUColorWriteMask_All]);
    $fragment = make('WGPUFragmentState', $stage + ['targetCount' => 1, 'targets' => FFI::addr($target)]);
    $descriptor = make('WGPURenderPipelineDescriptor', [
        'vertex' => $stage,
        'multisample' => ['count' => 1, 'mask' => UNDEFINED],
        'fragment' => FFI::addr($fragment),
    ]);
    return own('RenderPipeline', $wgpu->wgpuDeviceCreateRenderPipeline($device, FFI::addr($descriptor)));
}

function draw(FFI\CData $encoder, FFI\CData $pixels): void
{
    global $wgpu, $device;
    $descriptor = make('WGPUTextureDescriptor', [
        'usage' => WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
        'size' => ['width' => SIDE, 'height' => SIDE, 'depthOrArrayLayers' => 1],
        'format' => $wgpu->WGPUTextureFormat_RGBA8Unorm,
        'mipLevelCount' => 1,
        'sampleCount' => 1,
    ]);
    $texture = own('Texture', $wgpu->wgpuDeviceCreateTexture($device, FFI::addr($descriptor)));
    $attachment = make('WGPURenderPassColorAttachment', [
        'view' => own('TextureView', $wgpu->wgpuTextureCreateView($texture, null)),
        'depthSlice' => UNDEFINED,
        'loadOp' => $wgpu->WGPULoadOp_Clear,
        'storeOp' => $wgpu->WGPUStoreOp_Store,
        'clearValue' => ['a' => 1.0],
    ]);
    $passDescriptor = make('WGPURenderPassDescriptor', [
        'colorAttachmentCount' => 1, 'colorAttachments' => FFI::addr($attachment),
    ]);
    $pass = own('RenderPassEncoder', $wgpu->wgpuCommandEncoderBeginRenderPass($encoder, FFI::addr($passDescriptor)));
    $wgpu->wgpuRenderPassEncoderSetPipeline($pass, create_render_pipeline($descriptor->format));
    $wgpu->wgpuRenderPassEncoderDraw($pass, 3, 1, 0, 0);
    $wgpu->wgpuRenderPassEncoderEnd($pass);
    $source = make('WGPUTexelCopyTextureInfo', ['texture' => $texture]);
    $destination = make('WGPUTexelCopyBufferInfo', [
        'layout' => ['bytesPerRow' => PADDED_ROW, 'rowsPerImage' => UNDEFINED], 'buffer' => $pixels,
    ]);
    $wgpu->wgpuCommandEncoderCopyTextureToBuffer(
        $encoder, FFI::addr($source), FFI::addr($destination), FFI::addr($descriptor->size));
}

/** The bytes of a buffer, copied: what is mapped is gone with the buffer. */
function read_buffer(FFI\CData $buffer, int $size): string
{
    global $wgpu;
    wait_for('BufferMap', fn ($info) => $wgpu->wgpuBufferMapAsync($buffer, WGPUMapMode_Read, 0, $size, $info));
    return FFI::string($wgpu->cast('char *', $wgpu->wgpuBufferGetConstMappedRange($buffer, 0, $size)), $size);
}

function save_png(string $path, array $rows): void
{
    $chunk = fn (string $kind, string $data) =>
        pack('N', strlen($data)) . $kind . $data . pack('N', crc32($kind . $data));
    file_put_contents($path, "\x89PNG\r\n\x1a\n" . $chunk('IHDR', pack('N2C5', SIDE, SIDE, 8, 6, 0, 0, 0))
        . $chunk('IDAT', gzcompress("\0" . implode("\0", $rows))) . $chunk('IEND', ''));
}

$timed = $wgpu->new('WGPUInstanceFeatureName[1]');
$timed[0] = $wgpu->WGPUInstanceFeatureName_TimedWaitAny;
$descriptor = make('WGPUInstanceDescriptor', ['requiredFeatureCount' => 1, 'requiredFeatures' => FFI::addr($timed[0])]);
$instance = own('Instance', $wgpu->wgpuCreateInstance(FFI::addr($descriptor)));
$adapter = own('Adapter', wait_for(
    'RequestAdapter', fn ($info) => $wgpu->wgpuInstanceRequestAdapter($instance, null, $info)));
$device = own('Device', wait_for(
    'RequestDevice', fn ($info) => $wgpu->wgpuAdapterRequestDevice($adapter, null, $info)));
$queue = own('Queue', $wgpu->wgpuDeviceGetQueue($device));

$values = pack('L8', ...range(1, 8));
$numbers = create_buffer(WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc, strlen($values));
$squares = create_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, strlen($values));
$pixels = create_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, PADDED_ROW * SIDE);
$wgpu->wgpuQueueWriteBuffer($queue, $numbers, 0, bytes($values), strlen($values));

$encoder = own('CommandEncoder', $wgpu->wgpuDeviceCreateCommandEncoder($device, null));
square($encoder, $numbers);
$wgpu->wgpuCommandEncoderCopyBufferToBuffer($encoder, $numbers, 0, $squares, 0, strlen($values));
draw($encoder, $pixels);
$commands = own('CommandBuffer', $wgpu->wgpuCommandEncoderFinish($encoder, null));
$wgpu->wgpuQueueSubmit($queue, 1, FFI::addr($commands));

$results = unpack('L*', read_buffer($squares, strlen($values)));
$padded = read_buffer($pixels, PADDED_ROW * SIDE);
$rows = array_map(fn ($row) => substr($row, 0, ROW), str_split($padded, PADDED_ROW));
printf("%s %s\n", implode(' ', $results), hash('fnv1a32', implode($rows)));
if ($argc > 1) {
    save_png($argv[1], $rows);
}

foreach ($owned as [$kind, $handle]) {
    $wgpu->{"wgpu{$kind}Release"}($handle);
}
