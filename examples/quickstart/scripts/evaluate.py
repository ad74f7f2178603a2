"""Scores the model on the test split: predictions, metrics and a model card."""

import csv
import json
import math
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    model = json.loads(Path(input_paths["model"]).read_text(encoding="utf-8"))
    source = Path(input_paths["splits"]) / "test.csv"
    predictions = []
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = [float(row[name]) for name in model["features"]]
            probabilities = predict(model, values)
            best = max(probabilities, key=probabilities.get)
            predictions.append(
                {
                    "individual_id": row["individual_id"],
                    "actual": row[model["label"]],
                    "predicted": best,
                    "probability": round(probabilities[best], 4),
                }
            )

    metrics = measure(predictions, sorted(model["classes"]))
    target = Path(output_paths["evaluation"])
    with (target / "predictions.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(predictions[0]))
        writer.writeheader()
        writer.writerows(predictions)
    (target / "metrics.json").write_text(json.dumps(metrics, indent=2), encoding="utf-8")
    (target / "model_card.md").write_text(model_card(model, metrics), encoding="utf-8")

    print(f"accuracy {metrics['accuracy']:.3f} on {metrics['rows']} penguins")
    if metrics["accuracy"] < job_args.min_accuracy:
        raise ValueError(
            f"accuracy {metrics['accuracy']:.3f} is under the demanded {job_args.min_accuracy}"
        )


def predict(model, values):
    """The probability of each class, by Bayes' rule; summed as logarithms to stay in range."""
    scores = {}
    for species, normal in model["classes"].items():
        score = math.log(normal["prior"])
        for value, mean, variance in zip(values, normal["means"], normal["variances"]):
            score -= 0.5 * (math.log(2 * math.pi * variance) + (value - mean) ** 2 / variance)
        scores[species] = score
    highest = max(scores.values())
    weights = {species: math.exp(score - highest) for species, score in scores.items()}
    total = sum(weights.values())
    return {species: weight / total for species, weight in weights.items()}


def measure(predictions, classes):
    correct = sum(row["actual"] == row["predicted"] for row in predictions)
    recall = {}
    for species in classes:
        found = [row["predicted"] == species for row in predictions if row["actual"] == species]
        recall[species] = sum(found) / len(found)
    return {"rows": len(predictions), "accuracy": correct / len(predictions), "recall": recall}


def model_card(model, metrics):
    lines = [
        "# Penguin species by body measurements",
        "",
        f"Gaussian naive Bayes on {', '.join(model['features'])}.",
        "",
        f"Accuracy on {metrics['rows']} penguins held back: {metrics['accuracy']:.1%}.",
        "",
        "| species | recall |",
        "| --- | ---: |",
        *(f"| {species} | {value:.1%} |" for species, value in metrics["recall"].items()),
        "",
        "Made from adults of three islands, 2007 to 2009; not for chicks or other places.",
    ]
    return "\n".join(lines) + "\n"
