;;; Squares a few numbers and draws a triangle into a PNG, in Guile through (system foreign), which is part of it.
;;;
;;;     WGPU_LIB_PATH=../../target/release/libwgpu_native.so guile guile/squares.scm picture.png
;;;
;;; A callback on a thread that Guile does not know crashes Guile. With the mode WaitAnyOnly there is none:
;;; callbacks run inside wgpuInstanceWaitAny, on the thread that calls it.

(use-modules (ice-9 binary-ports) (ice-9 format) (ice-9 match)
             (rnrs bytevectors) (srfi srfi-1) (srfi srfi-4) (system foreign) (system foreign-library))

(define library (load-foreign-library (getenv "WGPU_LIB_PATH")))
(define png (load-foreign-library "libpng16.so.16"))

(define side 240)
(define row (* 4 side))
(define padded-row (* 256 (ceiling-quotient row 256))) ; a row of a texture takes a multiple of 256 bytes in a buffer

(define all-ones (- (expt 2 64) 1)) ; WGPU_STRLEN, WGPU_WHOLE_SIZE, no end of waiting
(define undefined (- (expt 2 32) 1))
(define wait-any-only 1)
(define timed-wait-any 1)
(define shader-source-wgsl 2)
(define success 1)
(define-values (map-read copy-src copy-dst storage) (values 1 4 8 #x80)) ; WGPUBufferUsage
(define-values (texture-copy-src render-attachment) (values 1 #x10))      ; WGPUTextureUsage
(define-values (rgba8-unorm clear store color-write-all) (values #x16 2 1 #xf))

;;; Structs of webgpu.h, as lists of their members' types. Flags have 64 bits, enums 32.
(define p '*)
(define text (list p size_t))
(define stage-type (list p p text size_t p))
(define callback-info (list p uint32 p p p))
(define extent-3d (list uint32 uint32 uint32))

;; What is no descriptor, and is no member of one, is kept from the garbage collector by these.
(define kept '())
(define (keep! object)
  (set! kept (cons object kept))
  object)

(define null %null-pointer)
(define no-text (list null 0))
(define (struct types . values)
  (keep! (make-c-struct types values)))
(define (bytes->pointer bytes)
  (bytevector->pointer (keep! bytes)))

;; The functions of webgpu.h, without their prefix: (call result name (types ...) arguments ...)
(define (call result name types . arguments)
  (apply (foreign-library-function library (string-append "wgpu" name) #:return-type result #:arg-types types)
         arguments))

(define owned '())
(define (own! kind handle)
  "Notes that HANDLE is ours to release. Not a guardian or a pointer's finalizer: those run late, if ever."
  (set! owned (alist-cons kind handle owned))
  handle)

(define instance #f)
(define device #f)

(define (wait-for types ask)
  "Calls ASK with a callback info, waits, and returns the object that the callback gets, if any. TYPES are the
callback's; a struct cannot be among them, but a string view has two members, and arrives as two arguments on
64-bit machines but Windows'."
  (define outcome #f)
  (define callback
    (procedure->pointer void
                        (lambda (status . arguments)
                          (set! outcome
                                (match arguments
                                  ((object data size _ _) (list status object (message data size)))
                                  ((data size _ _) (list status #f (message data size))))))
                        types))
  (define (message data size)
    (if (zero? size) "" (utf8->string (bytevector-copy (pointer->bytevector data size)))))
  ;; A WGPUFuture is a struct of one uint64_t, and comes back as one.
  (define future (ask (make-c-struct callback-info (list null wait-any-only callback null null))))
  (call uint32 "InstanceWaitAny" (list p size_t p uint64)
        instance 1 (struct (list uint64 uint32) future 0) all-ones)
  (keep! callback) ; until here at least
  (match outcome ; an error inside the callback would jump over the library's frames
    ((status object message)
     (unless (= status success) (error message))
     object)))

(define (wait-for-object ask)
  (wait-for (list uint32 p p size_t p p) ask))

(define (stage path)
  "A stage whose entry point is the only one that fits. What is 0 in a struct is the default for most members."
  (define code (call-with-input-file path get-bytevector-all #:binary #t))
  (define source
    (struct (list (list p uint32) text)
            (list null shader-source-wgsl) (list (bytes->pointer code) (bytevector-length code))))
  (define module
    (own! "ShaderModule"
          (call p "DeviceCreateShaderModule" (list p p) device (struct (list p text) source no-text))))
  (list null module (list null all-ones) 0 null))

(define (create-buffer usage size)
  (own! "Buffer" (call p "DeviceCreateBuffer" (list p p) device
                       (struct (list p text uint64 uint64 uint32) null no-text usage size 0))))

(define (square! encoder numbers)
  (define pipeline
    (own! "ComputePipeline"
          (call p "DeviceCreateComputePipeline" (list p p) device
                (struct (list p text p stage-type) null no-text null (stage "squares.wgsl")))))
  (define layout
    (own! "BindGroupLayout" (call p "ComputePipelineGetBindGroupLayout" (list p uint32) pipeline 0)))
  (define entry
    (struct (list p uint32 p uint64 uint64 p p) null 0 numbers 0 all-ones null null))
  (define group
    (own! "BindGroup" (call p "DeviceCreateBindGroup" (list p p) device
                            (struct (list p text p size_t p) null no-text layout 1 entry))))
  (define pass
    (own! "ComputePassEncoder" (call p "CommandEncoderBeginComputePass" (list p p) encoder null)))
  (call void "ComputePassEncoderSetPipeline" (list p p) pass pipeline)
  (call void "ComputePassEncoderSetBindGroup" (list p uint32 p size_t p) pass 0 group 0 null)
  (call void "ComputePassEncoderDispatchWorkgroups" (list p uint32 uint32 uint32) pass 1 1 1)
  (call void "ComputePassEncoderEnd" (list p) pass))

(define (create-render-pipeline)
  (define triangle (stage "picture.wgsl"))
  (define target (struct (list p uint32 p uint64) null rgba8-unorm null color-write-all))
  (define fragment (struct (append stage-type (list size_t p)) null (second triangle) (third triangle) 0 null 1 target))
  (define vertex-type (append stage-type (list size_t p)))
  (define primitive-type (list p uint32 uint32 uint32 uint32 uint32))
  (define multisample-type (list p uint32 uint32 uint32))
  (own! "RenderPipeline"
        (call p "DeviceCreateRenderPipeline" (list p p) device
              (struct (list p text p vertex-type primitive-type p multisample-type p)
                      null no-text null (append triangle (list 0 null)) (list null 0 0 0 0 0)
                      null (list null 1 undefined 0) fragment))))

(define (draw! encoder pixels)
  (define size (list side side 1))
  (define texture
    (own! "Texture"
          (call p "DeviceCreateTexture" (list p p) device
                (struct (list p text uint64 uint32 extent-3d uint32 uint32 uint32 size_t p)
                        null no-text (logior render-attachment texture-copy-src) 0 size rgba8-unorm 1 1 0 null))))
  (define view (own! "TextureView" (call p "TextureCreateView" (list p p) texture null)))
  (define attachment
    (struct (list p p uint32 p uint32 uint32 (list double double double double))
            null view undefined null clear store '(0. 0. 0. 1.)))
  (define pass
    (own! "RenderPassEncoder"
          (call p "CommandEncoderBeginRenderPass" (list p p) encoder
                (struct (list p text size_t p p p p) null no-text 1 attachment null null null))))
  (call void "RenderPassEncoderSetPipeline" (list p p) pass (create-render-pipeline))
  (call void "RenderPassEncoderDraw" (list p uint32 uint32 uint32 uint32) pass 3 1 0 0)
  (call void "RenderPassEncoderEnd" (list p) pass)
  (call void "CommandEncoderCopyTextureToBuffer" (list p p p p) encoder
        (struct (list p uint32 extent-3d uint32) texture 0 '(0 0 0) 0)
        (struct (list (list uint64 uint32 uint32) p) (list 0 padded-row undefined) pixels)
        (apply struct extent-3d size)))

(define (map-buffer buffer size)
  "The bytes of a buffer, good until the buffer is released."
  (wait-for (list uint32 p size_t p p)
            (lambda (info)
              (call uint64 "BufferMapAsync" (list p uint64 size_t size_t callback-info) buffer map-read 0 size info)))
  (pointer->bytevector (call p "BufferGetConstMappedRange" (list p size_t size_t) buffer 0 size) size))

(define (fnv1a rows)
  (let next ((y 0) (x 0) (hash #x811c9dc5))
    (cond ((= y side) hash)
          ((= x row) (next (+ y 1) 0 hash))
          (else (let ((byte (bytevector-u8-ref rows (+ (* y padded-row) x))))
                  (next y (+ x 1) (logand (* (logxor hash byte) #x01000193) #xffffffff)))))))

(define (save-png path rows)
  ;; Version 1 and format RGBA of libpng's simplified interface, which takes padded rows.
  (define image (apply u32vector 0 0 1 side side 3 (make-list 20 0)))
  (define write-to-file
    (foreign-library-function png "png_image_write_to_file" #:return-type int #:arg-types (list p p int p int32 p)))
  (when (zero? (write-to-file (bytevector->pointer image) (string->pointer path) 0 (bytevector->pointer rows)
                              padded-row null))
    (error "cannot write" path)))

(define (main path)
  (define timed (bytes->pointer (u32vector timed-wait-any)))
  (set! instance (own! "Instance" (call p "CreateInstance" (list p) (struct (list p size_t p p) null 1 timed null))))
  (let* ((request (list p p callback-info))
         (adapter (own! "Adapter" (wait-for-object
                                   (lambda (info) (call uint64 "InstanceRequestAdapter" request instance null info))))))
    (set! device (own! "Device" (wait-for-object
                                 (lambda (info) (call uint64 "AdapterRequestDevice" request adapter null info))))))
  (let* ((queue (own! "Queue" (call p "DeviceGetQueue" (list p) device)))
         (input (u32vector 1 2 3 4 5 6 7 8))
         (size (bytevector-length input))
         (numbers (create-buffer (logior storage copy-dst copy-src) size))
         (squares (create-buffer (logior map-read copy-dst) size))
         (pixels (create-buffer (logior map-read copy-dst) (* padded-row side)))
         (encoder (own! "CommandEncoder" (call p "DeviceCreateCommandEncoder" (list p p) device null))))
    (call void "QueueWriteBuffer" (list p p uint64 p size_t) queue numbers 0 (bytevector->pointer input) size)
    (square! encoder numbers)
    (call void "CommandEncoderCopyBufferToBuffer" (list p p uint64 p uint64 uint64) encoder numbers 0 squares 0 size)
    (draw! encoder pixels)
    (let ((commands (own! "CommandBuffer" (call p "CommandEncoderFinish" (list p p) encoder null))))
      (call void "QueueSubmit" (list p size_t p) queue 1 (struct (list p) commands)))
    (let ((results (map-buffer squares size))
          (rows (map-buffer pixels (* padded-row side))))
      (format #t "~{~a ~}~8,'0x~%" (u32vector->list results) (fnv1a rows))
      (when path (save-png path rows))))
  (for-each (match-lambda ((kind . handle) (call void (string-append kind "Release") (list p) handle))) owned))

(match (command-line)
  ((_) (main #f))
  ((_ path) (main path)))
