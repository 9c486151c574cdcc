"""Sends the events of each scenario to Cartulary and compares what its REST API then has with what is expected."""

import argparse
import hashlib
import json
import pathlib
import urllib.error
import urllib.request

DIGITS = "0123456789abcdefghijklmnopqrstuv"


def key(kind, namespace, name):
    """The key of a job or dataset: 125 bits of SHA-256 in base 32."""
    digest = hashlib.sha256(f"{kind}\0{namespace}\0{name}".encode()).digest()
    number = int.from_bytes(digest[:16], "big") >> 3
    return "".join(DIGITS[number >> 5 * i & 31] for i in reversed(range(25)))


def call(arguments, path, body=None):
    request = urllib.request.Request(
        arguments.url + path,
        data=body,
        headers={"Authorization": "Bearer " + arguments.token, "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def address(entity, of):
    namespace, name = of["namespace"], of["name"]
    if entity == "job":
        return "/api/v1/jobs/" + key("job", namespace, name)
    if entity == "run":
        return "/api/v1/jobs/" + key("job", namespace, name) + "/runs?limit=100"
    if entity == "dataset":
        return "/api/v1/datasets/" + key("dataset", namespace, name)
    return "/api/v1/lineage?columns=true&depth=2&key=" + key("dataset", namespace, name)


def differences(expected, actual, at):
    """Where what is expected is missing: members of objects by name, elements of arrays anywhere."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return [f"{at}: not an object"]
        found = []
        for name, value in expected.items():
            found += differences(value, actual[name], f"{at}/{name}") if name in actual else [f"{at}/{name}: missing"]
        return found
    if isinstance(expected, list):
        if not isinstance(actual, list):
            return [f"{at}: not an array"]
        return [
            f"{at}/{i}: not found"
            for i, value in enumerate(expected)
            if not any(not differences(value, candidate, at) for candidate in actual)
        ]
    return [] if expected == actual else [f"{at}: expected {expected}, but was {actual}"]


def syntax(arguments, events):
    details = []
    for file in sorted(events.glob("*.json")):
        status, body = call(arguments, "/api/v1/lineage", file.read_bytes())
        if status not in (200, 201):
            details.append(f"{file.name}: {status} {body}")
    return {"name": "syntax", "validation_type": "syntax", "entity_type": "openlineage",
            "status": "FAILURE" if details else "SUCCESS", "details": details, "tags": {}}


def semantics(arguments, folder, test):
    details = []
    for of in json.loads((folder / test["path"]).read_text()):
        status, body = call(arguments, address(test["entity"], of))
        if status == 200:
            details += differences(of["expected"], json.loads(body), of["name"])
        else:
            details.append(f"{of['name']}: {status}")
    return {"name": test["name"], "validation_type": "semantics", "entity_type": test["entity"],
            "status": "FAILURE" if details else "SUCCESS", "details": details, "tags": test["tags"]}


def main():
    parser = argparse.ArgumentParser()
    for option in ("url", "token", "consumer_dir", "scenario_dir", "target"):
        parser.add_argument("--" + option, required=True)
    arguments = parser.parse_args()
    scenarios = []
    for folder in sorted((pathlib.Path(arguments.consumer_dir) / "scenarios").iterdir()):
        tests = [syntax(arguments, pathlib.Path(arguments.scenario_dir) / folder.name / "events")]
        for test in json.loads((folder / "config.json").read_text())["tests"]:
            tests.append(semantics(arguments, folder, test))
        failed = any(test["status"] == "FAILURE" for test in tests)
        scenarios.append({"name": folder.name, "status": "FAILURE" if failed else "SUCCESS", "tests": tests})
    report = [{"name": "cartulary", "component_type": "consumer", "scenarios": scenarios}]
    pathlib.Path(arguments.target).write_text(json.dumps(report, indent=2))
    raise SystemExit(any(scenario["status"] == "FAILURE" for scenario in scenarios))


if __name__ == "__main__":
    main()
