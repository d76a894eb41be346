;; The inner loops of the descent. JavaScript engines do not vectorise such loops, and they are most of what training
;; does. `row-sums.bytes.ts` is derived from this file by `node bin/derive-row-sums.mjs`; a test holds the two together.
;;
;; A row lies from $from to $to as pairs of eight bytes: where the weights of its feature begin, and its value.
;; $width: the bytes of one feature's weights, a multiple of 64. All addresses are in bytes.
(module
  (import "memory" "memory" (memory 1))

  ;; margins = bias + the sum of value × weights over the row. Sixteen labels at a time, held in registers.
  (func (export "readMargins")
    (param $from i32) (param $to i32) (param $bias i32) (param $margins i32) (param $width i32)
    (local $at i32) (local $block i32) (local $weights i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $blocks
      (local.set $weights (i32.add (local.get $bias) (local.get $block)))
      (local.set $a (v128.load (local.get $weights)))
      (local.set $b (v128.load offset=16 (local.get $weights)))
      (local.set $c (v128.load offset=32 (local.get $weights)))
      (local.set $d (v128.load offset=48 (local.get $weights)))
      (local.set $at (local.get $from))
      (block $done
        (loop $entries
          (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
          (local.set $weights (i32.add (i32.load (local.get $at)) (local.get $block)))
          (local.set $value (v128.load32_splat offset=4 (local.get $at)))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $value) (v128.load (local.get $weights)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $value) (v128.load offset=16 (local.get $weights)))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $value) (v128.load offset=32 (local.get $weights)))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $value) (v128.load offset=48 (local.get $weights)))))
          (local.set $at (i32.add (local.get $at) (i32.const 8)))
          (br $entries)))
      (local.set $weights (i32.add (local.get $margins) (local.get $block)))
      (v128.store (local.get $weights) (local.get $a))
      (v128.store offset=16 (local.get $weights) (local.get $b))
      (v128.store offset=32 (local.get $weights) (local.get $c))
      (v128.store offset=48 (local.get $weights) (local.get $d))
      (br_if $blocks (i32.lt_u (local.tee $block (i32.add (local.get $block) (i32.const 64))) (local.get $width)))))

  ;; The same where a feature has forty-eight weights: an entry is read once for all of them.
  (func (export "readAllMargins")
    (param $from i32) (param $to i32) (param $bias i32) (param $margins i32)
    (local $weights i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local $i v128) (local $j v128) (local $k v128) (local $l v128)
    (local.set $a (v128.load (local.get $bias)))
    (local.set $b (v128.load offset=16 (local.get $bias)))
    (local.set $c (v128.load offset=32 (local.get $bias)))
    (local.set $d (v128.load offset=48 (local.get $bias)))
    (local.set $e (v128.load offset=64 (local.get $bias)))
    (local.set $f (v128.load offset=80 (local.get $bias)))
    (local.set $g (v128.load offset=96 (local.get $bias)))
    (local.set $h (v128.load offset=112 (local.get $bias)))
    (local.set $i (v128.load offset=128 (local.get $bias)))
    (local.set $j (v128.load offset=144 (local.get $bias)))
    (local.set $k (v128.load offset=160 (local.get $bias)))
    (local.set $l (v128.load offset=176 (local.get $bias)))
    (block $done
      (loop $entries
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $weights (i32.load (local.get $from)))
        (local.set $value (v128.load32_splat offset=4 (local.get $from)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $value) (v128.load (local.get $weights)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $value) (v128.load offset=16 (local.get $weights)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $value) (v128.load offset=32 (local.get $weights)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $value) (v128.load offset=48 (local.get $weights)))))
        (local.set $e (f32x4.add (local.get $e) (f32x4.mul (local.get $value) (v128.load offset=64 (local.get $weights)))))
        (local.set $f (f32x4.add (local.get $f) (f32x4.mul (local.get $value) (v128.load offset=80 (local.get $weights)))))
        (local.set $g (f32x4.add (local.get $g) (f32x4.mul (local.get $value) (v128.load offset=96 (local.get $weights)))))
        (local.set $h (f32x4.add (local.get $h) (f32x4.mul (local.get $value) (v128.load offset=112 (local.get $weights)))))
        (local.set $i (f32x4.add (local.get $i) (f32x4.mul (local.get $value) (v128.load offset=128 (local.get $weights)))))
        (local.set $j (f32x4.add (local.get $j) (f32x4.mul (local.get $value) (v128.load offset=144 (local.get $weights)))))
        (local.set $k (f32x4.add (local.get $k) (f32x4.mul (local.get $value) (v128.load offset=160 (local.get $weights)))))
        (local.set $l (f32x4.add (local.get $l) (f32x4.mul (local.get $value) (v128.load offset=176 (local.get $weights)))))
        (local.set $from (i32.add (local.get $from) (i32.const 8)))
        (br $entries)))
    (v128.store (local.get $margins) (local.get $a))
    (v128.store offset=16 (local.get $margins) (local.get $b))
    (v128.store offset=32 (local.get $margins) (local.get $c))
    (v128.store offset=48 (local.get $margins) (local.get $d))
    (v128.store offset=64 (local.get $margins) (local.get $e))
    (v128.store offset=80 (local.get $margins) (local.get $f))
    (v128.store offset=96 (local.get $margins) (local.get $g))
    (v128.store offset=112 (local.get $margins) (local.get $h))
    (v128.store offset=128 (local.get $margins) (local.get $i))
    (v128.store offset=144 (local.get $margins) (local.get $j))
    (v128.store offset=160 (local.get $margins) (local.get $k))
    (v128.store offset=176 (local.get $margins) (local.get $l)))

  ;; One step of each label: what the row holds up, and the bias. At $labels lie, one behind the other and $width bytes
  ;; each: bias, margins (the steps afterwards), sides (1 or -1), softness, and 1 / (2 + softness).
  ;; Returns the longest step.
  (func (export "moveBorders") (param $labels i32) (param $hold i32) (param $width i32) (result f32)
    (local $end i32) (local $margins i32) (local $sides i32) (local $soft i32) (local $shares i32)
    (local $before v128) (local $after v128) (local $side v128) (local $step v128) (local $longest v128)
    (local.set $end (i32.add (local.get $labels) (local.get $width)))
    (local.set $margins (local.get $end))
    (local.set $sides (i32.add (local.get $margins) (local.get $width)))
    (local.set $soft (i32.add (local.get $sides) (local.get $width)))
    (local.set $shares (i32.add (local.get $soft) (local.get $width)))
    (loop $next
      (local.set $before (v128.load (local.get $hold)))
      (local.set $side (v128.load (local.get $sides)))
      ;; gradient = side × margin - 1 + softness × before; after = max(before - gradient × share, 0)
      (local.set $after
        (f32x4.max
          (f32x4.sub
            (local.get $before)
            (f32x4.mul
              (v128.load (local.get $shares))
              (f32x4.add
                (f32x4.sub
                  (f32x4.mul (local.get $side) (v128.load (local.get $margins)))
                  (f32x4.splat (f32.const 1)))
                (f32x4.mul (v128.load (local.get $soft)) (local.get $before)))))
          (v128.const f32x4 0 0 0 0)))
      (local.set $step (f32x4.mul (f32x4.sub (local.get $after) (local.get $before)) (local.get $side)))
      (local.set $longest (f32x4.max (local.get $longest) (f32x4.abs (local.get $step))))
      (v128.store (local.get $hold) (local.get $after))
      (v128.store (local.get $margins) (local.get $step))
      (v128.store (local.get $labels) (f32x4.add (v128.load (local.get $labels)) (local.get $step)))
      (local.set $hold (i32.add (local.get $hold) (i32.const 16)))
      (local.set $margins (i32.add (local.get $margins) (i32.const 16)))
      (local.set $sides (i32.add (local.get $sides) (i32.const 16)))
      (local.set $soft (i32.add (local.get $soft) (i32.const 16)))
      (local.set $shares (i32.add (local.get $shares) (i32.const 16)))
      (br_if $next
        (i32.lt_u (local.tee $labels (i32.add (local.get $labels) (i32.const 16))) (local.get $end))))
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $longest)) (f32x4.extract_lane 1 (local.get $longest)))
      (f32.max (f32x4.extract_lane 2 (local.get $longest)) (f32x4.extract_lane 3 (local.get $longest)))))

  ;; weights += step × value, for each entry of the row. Sixteen labels of which none moves are passed over.
  (func (export "spreadSteps") (param $from i32) (param $to i32) (param $steps i32) (param $width i32)
    (local $at i32) (local $block i32) (local $weights i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $blocks
      (local.set $weights (i32.add (local.get $steps) (local.get $block)))
      (local.set $a (v128.load (local.get $weights)))
      (local.set $b (v128.load offset=16 (local.get $weights)))
      (local.set $c (v128.load offset=32 (local.get $weights)))
      (local.set $d (v128.load offset=48 (local.get $weights)))
      (local.set $at (local.get $from))
      (block $done
        (br_if $done
          (i32.eqz
            (v128.any_true
              (v128.or
                (v128.or
                  (f32x4.ne (local.get $a) (v128.const f32x4 0 0 0 0))
                  (f32x4.ne (local.get $b) (v128.const f32x4 0 0 0 0)))
                (v128.or
                  (f32x4.ne (local.get $c) (v128.const f32x4 0 0 0 0))
                  (f32x4.ne (local.get $d) (v128.const f32x4 0 0 0 0)))))))
        (loop $entries
          (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
          (local.set $weights (i32.add (i32.load (local.get $at)) (local.get $block)))
          (local.set $value (v128.load32_splat offset=4 (local.get $at)))
          (v128.store (local.get $weights)
            (f32x4.add (v128.load (local.get $weights)) (f32x4.mul (local.get $a) (local.get $value))))
          (v128.store offset=16 (local.get $weights)
            (f32x4.add (v128.load offset=16 (local.get $weights)) (f32x4.mul (local.get $b) (local.get $value))))
          (v128.store offset=32 (local.get $weights)
            (f32x4.add (v128.load offset=32 (local.get $weights)) (f32x4.mul (local.get $c) (local.get $value))))
          (v128.store offset=48 (local.get $weights)
            (f32x4.add (v128.load offset=48 (local.get $weights)) (f32x4.mul (local.get $d) (local.get $value))))
          (local.set $at (i32.add (local.get $at) (i32.const 8)))
          (br $entries)))
      (br_if $blocks (i32.lt_u (local.tee $block (i32.add (local.get $block) (i32.const 64))) (local.get $width))))))
