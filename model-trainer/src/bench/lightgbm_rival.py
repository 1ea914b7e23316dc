"""LightGBM on the rows and parts of a trainer's run: lightgbm_rival.py <features> <results> <seed> <figures>"""
import json
import pathlib
import sys

import lightgbm
import numpy
import pyarrow
import pyarrow.parquet

THREADS = 1  # as fast as two where others are at work too
features, results, seed, figures = sys.argv[1:]
files = sorted(str(f) for f in pathlib.Path(features, "rows").glob("*.parquet"))
schema = json.loads(pyarrow.parquet.read_schema(files[0]).metadata[b"tickloom"])
names = [c["name"] for c in schema["columns"] if c["role"] == "feature"]
rows = pyarrow.concat_tables(pyarrow.parquet.read_table(f, columns=["time_micros"] + names) for f in files)
order = numpy.argsort(rows["time_micros"].to_numpy())
times = rows["time_micros"].to_numpy()[order]
predictions = pyarrow.parquet.read_table(pathlib.Path(results, "predictions.parquet"))
label = predictions["label"].to_numpy(zero_copy_only=False).astype(float)
classed = ~numpy.isnan(label)
label = label[classed]
part = numpy.array(predictions["part"].to_pylist())[classed]
where = order[numpy.searchsorted(times, predictions["time_micros"].to_numpy()[classed])]
values = numpy.column_stack([rows[n].to_numpy().astype(numpy.float32)[where] for n in names])


def auc(up, score):
    """By ranks, ties counting half."""
    _, place, count = numpy.unique(score, return_inverse=True, return_counts=True)
    rank = (numpy.cumsum(count) - (count - 1) / 2)[place]
    ups = up.sum()
    return (rank[up > 0].sum() - ups * (ups + 1) / 2) / (ups * (len(up) - ups))


def rival(**settings):
    data = {p: (values[part == p], label[part == p]) for p in ("train", "validation", "test")}
    train = lightgbm.Dataset(*data["train"])
    validation = lightgbm.Dataset(*data["validation"], reference=train)
    booster = lightgbm.train(
        dict(objective="binary", metric="auc", verbosity=-1, seed=1, num_threads=THREADS, learning_rate=0.05, **settings),
        train, 200, valid_sets=[validation], callbacks=[lightgbm.early_stopping(50, verbose=False)])
    return auc(data["test"][1], booster.predict(data["test"][0], num_iteration=booster.best_iteration)), booster.best_iteration


test = json.loads(pathlib.Path(results, "metrics.json").read_text())
ours, best = test["test"]["auc"]["value"], test["best_attainable"]["auc"]["value"]
same, same_rounds = rival(max_depth=3, num_leaves=8, lambda_l2=1, min_sum_hessian_in_leaf=100, min_data_in_leaf=1)
own, own_rounds = rival()
print(f"  lightgbm   seed {seed}: ours {ours:.4f}, LightGBM with the same settings {same:.4f} ({same_rounds} trees),"
      f" with its own {own:.4f} ({own_rounds}); best attainable {best:.4f}", flush=True)
with open(figures, "a") as file:
    file.write(f"{ours} {same} {own}\n")
